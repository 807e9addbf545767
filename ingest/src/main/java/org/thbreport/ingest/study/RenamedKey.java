package org.thbreport.ingest.study;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Issue;

/**
 * A key that had another name before. The old name goes on working, with a warning.
 *
 * @param rule id of the warning
 * @param name the name of today
 * @param before the name of earlier versions
 */
public record RenamedKey(String rule, String name, String before) {

    /** The look of an issuing body, which was called a theme like the topics of findings. */
    public static final RenamedKey BRANDING = new RenamedKey("THEME-5", "branding", "theme");

    /** Returns the text of the key, by whichever of its names it is there; the name of today goes first. */
    public @Nullable String text(YamlMap keys) {
        return keys.has(name) ? keys.text(name) : keys.text(before);
    }

    /** Returns the warning that the old name is used; empty where it is not. */
    public Optional<Issue> warning(YamlMap keys) {
        if (!keys.has(before)) {
            return Optional.empty();
        }
        String message = "the key \"" + before + "\" is now called \"" + name + '"';
        return Optional.of(Issue.warning(
                rule,
                keys.keyLocation(before),
                keys.has(name) ? message + ", which stands there too and is used" : message,
                "\"" + name + "\" was expected"));
    }
}
