package org.thbreport.publication.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/**
 * No text for readers holds a forbidden word, a placeholder that was not filled in, or two blanks. What a statistics file
 * says is evidence: it stands in a text as the file has it and is not judged.
 */
final class WordRule implements TableVisitor {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+[,}]");

    private static final String QUOTE = "\uFFFC";

    private final ForbiddenWords forbidden;
    private final List<String> quotes;
    private final Faults faults;

    /**
     * Makes a rule.
     *
     * @param quotes texts that are not judged, made by {@link #quotes}
     */
    WordRule(ForbiddenWords forbidden, List<String> quotes, Faults faults) {
        this.forbidden = forbidden;
        this.quotes = quotes;
        this.faults = faults;
    }

    /** Returns the pieces of evidence that would be faults in a text, longest first; mostly none. */
    static List<String> quotes(ForbiddenWords forbidden, Collection<String> evidence) {
        return evidence.stream()
                .filter(text -> isFaulty(forbidden, text))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns whether a piece of evidence would be a fault in a text; a blank at its end makes two with the one that follows. */
    private static boolean isFaulty(ForbiddenWords forbidden, String text) {
        return !text.isBlank()
                && (!forbidden.in(text).isEmpty() || hasPlaceholder(text) || (' ' + text + ' ').contains("  "));
    }

    private static boolean hasPlaceholder(String text) {
        return text.indexOf('{') >= 0 && PLACEHOLDER.matcher(text).find();
    }

    void check(Briefing briefing) {
        BriefingWalk.texts(briefing, this::check);
    }

    /** Looks at a sheet but for its table. */
    void check(Sheet sheet) {
        check(sheet.id(), sheet.title());
        sheet.lines().forEach(line -> check(sheet.id(), line));
        sheet.figures().forEach(chart -> check(sheet.id(), chart.alt().plain()));
    }

    @Override
    public void begin(TableBlock table) {
        BriefingWalk.frame(table, this::check);
    }

    /** Codes are left out: they stand as the inputs have them. */
    @Override
    public void cell(TableBlock table, Column column, Cell cell, int number) {
        if (column.kind() != ColumnKind.CODE) {
            check(table.id(), cell.shown());
        }
    }

    private void check(String place, RichText text) {
        check(place, text.plain());
    }

    private void check(String place, String said) {
        String text = said;
        for (String quote : quotes) {
            text = text.replace(quote, QUOTE);
        }
        for (String word : forbidden.in(text)) {
            faults.add(place, "the text says \"" + word + "\": " + text);
        }
        if (hasPlaceholder(text)) {
            faults.add(place, "a placeholder is not filled in: " + text);
        }
        if (text.contains("  ")) {
            faults.add(place, "two blanks follow each other: " + text);
        }
    }
}
