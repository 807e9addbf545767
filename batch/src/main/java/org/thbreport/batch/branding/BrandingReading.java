package org.thbreport.batch.branding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/**
 * What came of reading a branding file.
 *
 * @param name name of the file, or null where none was named
 * @param style the look; that of the program where the file is wrong
 * @param issues all that is wrong
 * @param files where the file and those that it names stand, or should stand; none for a branding within a study
 */
public record BrandingReading(@Nullable String name, HouseStyle style, List<Issue> issues, List<Path> files) {

    /** No branding file is named. */
    public static final BrandingReading NONE = new BrandingReading(null, HouseStyle.DEFAULT, List.of(), List.of());

    /** Copies the lists. */
    public BrandingReading {
        issues = List.copyOf(issues);
        files = List.copyOf(files);
    }

    /** Returns whether a branding file was named. */
    public boolean isGiven() {
        return name != null;
    }
}
