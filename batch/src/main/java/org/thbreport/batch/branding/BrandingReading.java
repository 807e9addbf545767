package org.thbreport.batch.branding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/**
 * What came of reading a branding file.
 *
 * @param name name of the file, or null where none was named
 * @param style the look; that of the program where the file is wrong
 * @param issues all that is wrong
 */
public record BrandingReading(@Nullable String name, HouseStyle style, List<Issue> issues) {

    /** No branding file is named. */
    public static final BrandingReading NONE = new BrandingReading(null, HouseStyle.DEFAULT, List.of());

    /** Copies the list. */
    public BrandingReading {
        issues = List.copyOf(issues);
    }

    /** Returns whether a branding file was named. */
    public boolean isGiven() {
        return name != null;
    }
}
