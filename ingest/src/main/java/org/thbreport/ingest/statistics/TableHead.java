package org.thbreport.ingest.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the header of a delimited text stands: behind comments, titles and the line {@code sep=;} of spreadsheets, if there are
 * any.
 *
 * @param skipped lines before the header
 * @param separator what stands between fields
 * @param comments whether lines that begin with {@code #} are comments
 */
public record TableHead(int skipped, char separator, boolean comments) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int MOST_LINES = 60;

    /** Finds the first line that is a header of a layout. */
    public static Optional<TableHead> find(ContentHead head, TableLayout layout) {
        List<String> lines = head.text().lines().limit(MOST_LINES).toList();
        char[] separators = SEPARATORS;
        boolean comments = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = PlainText.strip(lines.get(i).replace("\t", "\u0001")).replace('\u0001', '\t');
            String lower = line.replace("\"", "").toLowerCase(Locale.ROOT);
            if (i == 0 && lower.startsWith("sep=") && lower.length() <= 5) {
                separators = new char[] {lower.length() == 5 ? lower.charAt(4) : '\t'};
                continue;
            }
            comments |= line.startsWith("#");
            if (line.startsWith("#") || line.startsWith("{") || line.startsWith("<")) {
                continue;
            }
            for (char separator : separators) {
                if (line.indexOf(separator) >= 0 && layout.recognises(HeaderNames.of(lines.get(i), separator))) {
                    return Optional.of(new TableHead(i, separator, comments));
                }
            }
        }
        return Optional.empty();
    }
}
