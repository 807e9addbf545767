package org.thbreport.ingest.study;

import org.thbreport.model.issue.Location;

/** Finds where a field of a CSV file stands: the parser below gives lines only. */
final class CsvPlace {

    private CsvPlace() {}

    /**
     * Returns where the text of a field begins, behind blanks and its quotation mark.
     *
     * @param line line on which the row begins, from 1
     * @param field place of the field in the row, from 0
     */
    static Location of(TextFile file, char separator, int line, int field) {
        String text = file.text();
        int offset = file.startOfLine(line);
        int passed = 0;
        boolean quoted = false;
        while (passed < field && offset < text.length()) {
            char c = text.charAt(offset);
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                passed++;
            }
            offset++;
        }
        while (offset < text.length() && text.charAt(offset) == ' ') {
            offset++;
        }
        if (offset < text.length() && text.charAt(offset) == '"') {
            offset++;
        }
        return file.locate(offset);
    }

    /** Returns the last quotation mark that opens and does not close. */
    static Location ofOpenQuote(TextFile file) {
        String text = file.text();
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
                open = quoted ? i : open;
            }
        }
        return file.locate(open);
    }
}
