package org.thbreport.ingest.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thbreport.ingest.reference.DataRow;

/** Knows columns by whose name they hold what tells who a person is: names, addresses, numbers of identity. */
public final class PersonalColumn {
    private static final List<DataRow> WORDS = DataRow.read(PersonalColumn.class, "personal-words.csv");

    private PersonalColumn() {}

    /** Returns what a column seems to hold that no count needs; empty for none. */
    public static Optional<String> meaning(String column) {
        String split = Normalizer.normalize(column, Normalizer.Form.NFC)
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT);
        List<String> words = List.of(split.split("[^\\p{L}]+"));
        String whole = String.join("", words);
        return WORDS.stream()
                .filter(row -> row.get("form").equals("part") && whole.contains(row.get("word"))
                        || words.contains(row.get("word")))
                .map(row -> row.get("meaning").replaceAll(" \\(.*", ""))
                .findFirst();
    }
}
