package org.thbreport.analytics.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.model.geo.CountryRegister;

/**
 * The true numbers of one statistics file, laid out.
 *
 * @param input the file
 * @param reading its numbers
 * @param before those of the vintage before, or null where there is none
 * @param comparison what differs between the two, or null where they are not compared
 */
record LaidOutTable(
        StudyDataset input,
        PanelReading reading,
        @Nullable PanelReading before,
        @Nullable VintageComparison comparison) {

    static LaidOutTable of(CountryRegister register, StudyDataset input) {
        var mapping = input.reference().mapping();
        var location = input.reference().location();
        PanelReading reading = PanelReader.read(register, input.dataset(), mapping, location);
        EarlierVintage earlier = input.earlier();
        Optional<VintageComparison> comparison = earlier == null
                ? Optional.empty()
                : VintageComparison.of(register, input.reference(), input.dataset(), earlier);
        return earlier == null || comparison.isEmpty()
                ? new LaidOutTable(input, reading, null, null)
                : new LaidOutTable(
                        input,
                        reading,
                        PanelReader.read(register, earlier.dataset(), mapping, location),
                        comparison.get());
    }
}
