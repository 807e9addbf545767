package org.thbreport.publication.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;

/**
 * No text for readers holds a forbidden word, a placeholder that was not filled in, or two blanks. What a statistics file
 * says is evidence: it stands in a text as the file has it and is not judged.
 */
final class WordRule {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+[,}]");

    private static final String QUOTE = "\uFFFC";

    private final Faults faults = new Faults("PUB-5");
    private final List<String> forbidden;
    private final List<String> quotes;

    private WordRule(List<String> forbidden, Collection<String> evidence) {
        this.forbidden = forbidden;
        this.quotes = evidence.stream()
                .filter(this::isFaulty)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static List<PublicationFault> check(Publication publication, List<String> forbidden, Collection<String> evidence) {
        WordRule rule = new WordRule(forbidden, evidence);
        BriefingWalk.texts(publication.briefing(), rule::check);
        for (Sheet sheet : publication.annex().sheets()) {
            rule.check(sheet.id(), RichText.of(sheet.title()));
            sheet.lines().forEach(line -> rule.check(sheet.id(), line));
            sheet.figures().forEach(chart -> rule.check(sheet.id(), RichText.of(chart.alt())));
            if (sheet.table() != null) {
                BriefingWalk.texts(Objects.requireNonNull(sheet.table()), rule::check);
            }
        }
        return rule.faults.found();
    }

    /** Returns whether a piece of evidence would be a fault in a text; a blank at its end makes two with the one that follows. */
    private boolean isFaulty(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return !text.isBlank()
                && (forbidden.stream().anyMatch(small::contains)
                        || PLACEHOLDER.matcher(text).find()
                        || (' ' + text + ' ').contains("  "));
    }

    private void check(String place, RichText text) {
        String plain = text.plain();
        for (String quote : quotes) {
            plain = plain.replace(quote, QUOTE);
        }
        String small = plain.toLowerCase(Locale.ROOT);
        for (String word : forbidden) {
            faults.unless(!small.contains(word), place, "the text says \"" + word + "\": " + plain);
        }
        faults.unless(!PLACEHOLDER.matcher(plain).find(), place, "a placeholder is not filled in: " + plain);
        faults.unless(!plain.contains("  "), place, "two blanks follow each other: " + plain);
    }
}
