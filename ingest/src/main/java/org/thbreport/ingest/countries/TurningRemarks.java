package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thbreport.ingest.reference.DataRow;

/** Finds remarks behind countries that say that the country does not, or not yet: {@code BE (no)}, {@code FI (planned)}. */
final class TurningRemarks {

    private static final Pattern PLANNED = Pattern.compile(DataRow.read(TurningRemarks.class, "plan-words.csv").stream()
            .map(row -> Pattern.quote(row.get("words")))
            .collect(Collectors.joining("|", "(?iu)(?:", ")(?!\\p{L}).*")));

    /**
     * What may stand behind a word that denies: nothing, or words that leave it a denial. "no time limit", "not only for children" and
     * "non-profit shelters" say something of what the country does.
     */
    private static final Pattern WHOLE = Pattern.compile(
            "(?iu)(?:(?:yet|longer|at all|so far|in (?:practice|law)|applicable|applied|available"
                    + "|possible|provided|implemented|transposed|ratified|introduced|noch nicht|mehr|in der Praxis|umgesetzt|encore|en pratique|plus"
                    + "|v\u0113l|praks\u0113|\u043e\u0449\u0435|\u03b1\u03ba\u03cc\u03bc\u03b7)(?!\\p{L})(?! than).*)?");

    private TurningRemarks() {}

    /** Returns a doubt for each, with the country that it stands behind. */
    static List<ListDoubt> of(String text, List<Token> tokens, List<ListedCountry> listed) {
        List<ListDoubt> doubts = new ArrayList<>();
        for (ListedCountry country : listed) {
            for (int i = 0; i + 1 < tokens.size(); i++) {
                Token open = tokens.get(i);
                boolean inside = open.start() > country.start() && open.end() < country.end();
                if (inside && open.kind() == WordKind.OPEN) {
                    add(doubts, text, tokens.get(i + 1), country);
                }
            }
        }
        return doubts;
    }

    private static void add(List<ListDoubt> doubts, String text, Token first, ListedCountry country) {
        String remark = text.substring(first.start(), Objects.checkIndex(country.end() - 1, text.length()));
        String behind = remark.substring(Math.min(remark.length(), first.end() - first.start()))
                .strip();
        DoubtKind kind = first.kind() == WordKind.NOT && WHOLE.matcher(behind).matches()
                ? DoubtKind.NEGATED
                : PLANNED.matcher(remark).lookingAt() ? DoubtKind.PLANNED : null;
        if (kind != null) {
            doubts.add(new ListDoubt(
                    kind,
                    first.start(),
                    country.end() - 1,
                    remark,
                    country.country(),
                    country.country().code()));
        }
    }
}
