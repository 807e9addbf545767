package org.thbreport.batch.laws;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Takes the code of the program and not that of its tests, in folders or, as in a whole build, in archives that modules share. */
public final class ProductionCode implements ImportOption {

    private static final ImportOption FOLDERS = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return FOLDERS.includes(location) && !location.contains("-tests.jar");
    }
}
