package org.thbreport.publication.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;

/** No text for readers holds a forbidden word, a placeholder that was not filled in, or two blanks. */
final class WordRule {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z]+[,}]");

    private WordRule() {}

    static List<PublicationFault> check(Publication publication, List<String> forbidden) {
        Faults faults = new Faults("PUB-5");
        BriefingWalk.texts(publication.briefing(), (place, text) -> check(faults, place, text, forbidden));
        for (Sheet sheet : publication.annex().sheets()) {
            check(faults, sheet.id(), RichText.of(sheet.title()), forbidden);
            sheet.lines().forEach(line -> check(faults, sheet.id(), line, forbidden));
            sheet.figures().forEach(chart -> check(faults, sheet.id(), RichText.of(chart.alt()), forbidden));
            if (sheet.table() != null) {
                BriefingWalk.texts(
                        Objects.requireNonNull(sheet.table()), (place, text) -> check(faults, place, text, forbidden));
            }
        }
        return faults.found();
    }

    private static void check(Faults faults, String place, RichText text, List<String> forbidden) {
        String plain = text.plain();
        String small = plain.toLowerCase(Locale.ROOT);
        for (String word : forbidden) {
            faults.unless(!small.contains(word), place, "the text says \"" + word + "\": " + plain);
        }
        faults.unless(!PLACEHOLDER.matcher(plain).find(), place, "a placeholder is not filled in: " + plain);
        faults.unless(!plain.contains("  "), place, "two blanks follow each other: " + plain);
    }
}
