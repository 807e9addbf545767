package org.thbreport.publication.readback;

import java.util.ArrayList;
import java.util.List;

/** A piece of text while it is read: all of it, the figures in it, and what is left without these. */
public final class Passage {

    /** What stands in the rest for a figure. */
    public static final char PLACE = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();
    private final List<PrintedFigure> figures = new ArrayList<>();

    /** Returns whether nothing was read yet. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns all that was read. */
    public String text() {
        return text.toString().strip();
    }

    /** Returns what was read as a block. */
    public TextBlock block(String role, String context) {
        return new TextBlock(role, context, text(), figures, rest.toString().strip());
    }

    /** Adds what stands between marks. */
    public void add(String words) {
        text.append(words);
        rest.append(words);
    }

    /** Parts what follows from the number before it, as a raised marker is on the page. */
    public void raised() {
        rest.append(' ');
    }

    /** Adds the text of a mark. */
    public void mark(String words) {
        boolean apart = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        add((apart ? "" : " ") + words);
    }

    /** Adds a number that is marked as a figure. */
    public void figure(PrintedFigure tag, String words) {
        boolean apart = text.isEmpty() || text.charAt(text.length() - 1) == ' ';
        text.append(apart ? "" : " ");
        rest.append(' ');
        figure(new PrintedFigure(tag.id(), tag.shown(), words));
        rest.append(' ');
    }

    /** Adds a number that was read with what it says of itself. */
    public void figure(PrintedFigure figure) {
        text.append(figure.text());
        rest.append(PLACE);
        figures.add(figure);
    }

    /**
     * Adds the alternative text of a picture, whose figures stand in it in their order, and looks for the labels in what is drawn.
     *
     * @param properties the figures of the alternative text, then those of the labels
     */
    public void picture(String alt, List<List<PrintedFigure>> properties) {
        String drawn = ' ' + text() + ' ';
        text.append(' ').append(alt);
        rest.setLength(0);
        int from = 0;
        for (PrintedFigure figure : properties.isEmpty() ? List.<PrintedFigure>of() : properties.get(0)) {
            int at = place(alt, figure.shown(), from);
            figures.add(new PrintedFigure(figure.id(), figure.shown(), at < 0 ? "" : figure.shown()));
            if (at >= 0) {
                rest.append(alt, from, at).append(PLACE);
                from = at + figure.shown().length();
            }
        }
        rest.append(alt, from, alt.length());
        List<PrintedFigure> labels = properties.size() > 1 ? properties.get(1) : List.of();
        StringBuilder left = new StringBuilder(drawn);
        for (PrintedFigure label : labels) {
            int at = place(left.toString(), label.shown(), 0);
            figures.add(new PrintedFigure(label.id(), label.shown(), at < 0 ? "" : label.shown()));
            if (at >= 0) {
                left.replace(at, at + label.shown().length(), " # ");
            }
        }
    }

    /** Returns where a number stands that is no part of another; -1 where it does not. */
    public static int place(String text, String number, int from) {
        for (int at = text.indexOf(number, from); at >= 0; at = text.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean begins = at == 0 || !Character.isDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isDigit(text.charAt(end));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }
}
