package org.thbreport.publication.check;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.readback.SaidDigests;
import org.thbreport.publication.readback.SaidWords;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * What the sheets of an annex say, cell by cell: words, and the ids of numbers. Sheets of observations are inputs, and say nothing of
 * their own. May be shared by several threads.
 */
public final class SaidAnnex {

    private static final String OBSERVATIONS = "observations";

    private final Map<Sheet, String> common = new IdentityHashMap<>();

    private final String marks;
    private final MessageFormat note;
    private final Locale locale;

    /**
     * Looks at the sheets that all annexes have in common.
     *
     * @param metadata what all annexes say of themselves: the marks of their sheets, and how a note is referred to
     * @param sheets these sheets
     */
    public SaidAnnex(Metadata metadata, List<Sheet> sheets) {
        marks = String.join(" ", metadata.marks());
        locale = Locale.forLanguageTag(metadata.language());
        note = new MessageFormat(metadata.words().note(), locale);
        sheets.stream().filter(SaidAnnex::says).forEach(sheet -> common.put(sheet, digest(sheet)));
    }

    /** Returns the digests of an annex, a part for each of its sheets. */
    public SaidDigests of(Annex annex) {
        List<String> parts = new ArrayList<>();
        for (Sheet sheet : annex.sheets()) {
            if (says(sheet)) {
                String known = common.get(sheet);
                parts.add(known == null ? digest(sheet) : known);
            }
        }
        return new SaidDigests(List.of(), parts, List.of(), List.of(), SaidWords.digest(""));
    }

    private static boolean says(Sheet sheet) {
        return !sheet.id().startsWith(OBSERVATIONS);
    }

    private String digest(Sheet sheet) {
        TableBlock table = sheet.table();
        StringBuilder words = new StringBuilder(sheet.title()).append(' ').append(marks);
        List<Figure> figures = new ArrayList<>();
        List<RichText> lines = new ArrayList<>(sheet.lines());
        lines.addAll(table == null ? List.of() : table.source());
        for (RichText line : lines) {
            words.append(' ').append(words(line));
            figures.addAll(line.figures());
        }
        StringBuilder said = new StringBuilder(SaidWords.beside(words.toString(), figures));
        if (table != null) {
            for (Column column : table.columns()) {
                said.append(SaidWords.heading(column.header()));
            }
            for (Row row : table.rows()) {
                row.cells().forEach(cell -> said.append(SaidWords.cell(cell(cell))));
            }
        }
        return SaidWords.digest(said.toString());
    }

    /** Returns words as a cell shows them, where a note is referred to by its name. */
    private String words(RichText text) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : text.inlines()) {
            words.append(inline instanceof Inline.NoteReference note ? named(note) : inline.text());
        }
        return words.toString();
    }

    private String named(Inline.NoteReference reference) {
        String name = ((MessageFormat) note.clone()).format(new Object[] {reference.text()});
        return '[' + name.toLowerCase(locale) + ']';
    }

    private String cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return SaidWords.beside(words(text.text()), text.text().figures());
        }
        return cell instanceof Cell.Number number
                ? SaidWords.number(number.figure().name())
                : SaidWords.beside(cell.shown(), List.of());
    }
}
