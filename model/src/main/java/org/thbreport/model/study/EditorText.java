package org.thbreport.model.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thbreport.model.issue.Location;

/**
 * A text in an editor's own words. {@code {share.LV.2022.shareOfKnown}} in it stands for the figure of that id, which the program
 * prints, so that no sentence can disagree with a table.
 *
 * @param text the words
 * @param location where they stand
 */
public record EditorText(String text, Location location) {

    /** A figure in the words; its first group is the id. */
    public static final Pattern FIGURE = Pattern.compile("\\{([^{}]*)}");

    /** Returns the ids of the figures in the words, in reading order. */
    public Stream<String> figures() {
        return FIGURE.matcher(text).results().map(figure -> figure.group(1).strip());
    }

    /** Returns the words alone, a blank in the place of each figure. */
    public String withoutFigures() {
        Matcher figures = FIGURE.matcher(text);
        return figures.replaceAll(" ");
    }
}
