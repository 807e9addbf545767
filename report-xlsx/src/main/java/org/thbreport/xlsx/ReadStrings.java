package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a finished workbook that cells refer to by number. */
final class ReadStrings {

    private static final Pattern PLAIN = Pattern.compile("<t(?: xml:space=\"preserve\")?>([^<>\"]*)</t>");
    private static final Pattern RUN =
            Pattern.compile("<r><rPr>(.{0,200}?)</rPr><t xml:space=\"preserve\">([^<>\"]*)</t></r>");

    private final List<CellText> texts = new ArrayList<>();
    private final Set<String> fonts = new HashSet<>();

    /** Reads the part. */
    ReadStrings(String part) throws IOException {
        MarkupReader reader = new MarkupReader(WorkbookSkeleton.SHARED_STRINGS, part);
        reader.skip(SharedStrings.HEAD);
        MatchResult count = reader.need(Pattern.compile("(\\d{1,9})\">"));
        while (reader.skips("<si>")) {
            texts.add(reader.isAt("<r>") ? rich(reader) : plain(reader));
            reader.skip("</si>");
        }
        reader.skip("</sst>");
        if (!reader.isAtEnd() || Integer.parseInt(count.group(1)) != texts.size()) {
            throw reader.foreign();
        }
    }

    /** Reads a text of one look. */
    static CellText plain(MarkupReader reader) throws IOException {
        int start = reader.at();
        String words = MarkupReader.words(reader.need(PLAIN).group(1));
        if (!reader.since(start).startsWith(SharedStrings.begin(words))) {
            throw new IOException("has words whose spaces are told in another way: " + words);
        }
        return new CellText(words, List.of(new CellText.Run(words, false)), null);
    }

    private CellText rich(MarkupReader reader) throws IOException {
        List<CellText.Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        do {
            MatchResult run = reader.need(RUN);
            String words = MarkupReader.words(run.group(2));
            fonts.add(run.group(1));
            runs.add(new CellText.Run(words, run.group(1).startsWith("<b/>")));
            plain.append(words);
        } while (!reader.isAt("</si>"));
        return new CellText(plain.toString(), runs, null);
    }

    /** Returns the text of a number. */
    CellText text(String number) throws IOException {
        if (number.length() > 9 || Integer.parseInt(number) >= texts.size()) {
            throw new IOException("has a cell whose text " + number + " is not there");
        }
        return texts.get(Integer.parseInt(number));
    }

    /** Returns the fonts of pieces of texts. */
    Set<String> fonts() {
        return Set.copyOf(fonts);
    }
}
