package org.thbreport.batch.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/**
 * What came of reading a theme file.
 *
 * @param name name of the file, or null where none was named
 * @param style the look; that of the program where the file is wrong
 * @param issues all that is wrong
 */
public record ThemeReading(@Nullable String name, HouseStyle style, List<Issue> issues) {

    /** No theme file is named. */
    public static final ThemeReading NONE = new ThemeReading(null, HouseStyle.DEFAULT, List.of());

    /** Copies the list. */
    public ThemeReading {
        issues = List.copyOf(issues);
    }

    /** Returns whether a theme file was named. */
    public boolean isGiven() {
        return name != null;
    }
}
