package org.thbreport.xlsx;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Turns running text into the text of a cell: a note reference becomes {@code [note 1]}, the first link that of the cell. */
final class CellTexts {

    private final String notePattern;
    private final Locale locale;
    private final Set<String> sheets;

    CellTexts(Metadata metadata, Set<String> sheets) {
        this.notePattern = metadata.words().note();
        this.locale = Locale.forLanguageTag(metadata.language());
        this.sheets = Set.copyOf(sheets);
    }

    /** Returns the words of text that has neither strong pieces nor links nor notes and that a cell can hold, else null. */
    static @Nullable String simple(RichText text) {
        List<Inline> inlines = text.inlines();
        if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Words words && !words.strong()) {
            return words.text().length() <= CellText.LIMIT && !CellText.hasSoftHyphen(words.text())
                    ? words.text()
                    : null;
        }
        return null;
    }

    /** Returns the text of a cell. */
    CellText of(RichText text) {
        String simple = simple(text);
        if (simple != null) {
            return CellText.of(simple);
        }
        List<CellText.Run> runs = new ArrayList<>();
        CellText.Link link = null;
        boolean needsSpace = false;
        for (Inline inline : text.inlines()) {
            String words = words(inline);
            if (inline instanceof Inline.NoteReference && needsSpace) {
                words = ' ' + words;
            }
            if (words.isEmpty()) {
                continue;
            }
            needsSpace = words.charAt(words.length() - 1) != ' ';
            runs.add(new CellText.Run(words, inline.isStrong()));
            if (link == null) {
                link = link(inline);
            }
        }
        return CellText.of(runs, link);
    }

    private String words(Inline inline) {
        if (inline instanceof Inline.NoteReference note) {
            String read = new MessageFormat(notePattern, locale).format(new Object[] {note.text()});
            return '[' + read.toLowerCase(locale) + ']';
        }
        return inline.text();
    }

    private CellText.@Nullable Link link(Inline inline) {
        if (inline instanceof Inline.Link link && !link.address().isEmpty()) {
            return new CellText.Link(link.address(), false);
        }
        if (inline instanceof Inline.CrossReference reference && sheets.contains(reference.target())) {
            return new CellText.Link(reference.target(), true);
        }
        return null;
    }
}
