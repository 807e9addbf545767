package org.thbreport.analytics.panel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/**
 * What came of laying out a statistics file.
 *
 * @param panel the panel, or null where an error stands against it
 * @param issues what is wrong with the file, or worth knowing
 */
public record PanelReading(@Nullable Panel panel, List<Issue> issues) {

    /** Copies the issues. */
    public PanelReading {
        issues = List.copyOf(issues);
    }
}
