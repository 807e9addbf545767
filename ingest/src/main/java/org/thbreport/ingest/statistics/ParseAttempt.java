package org.thbreport.ingest.statistics;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** One attempt at parsing a file, which turns every way of failing into an issue. */
public final class ParseAttempt {

    /** The parsing proper. */
    @FunctionalInterface
    public interface Parse {
        /**
         * Parses the file.
         *
         * @throws IOException if it cannot be read any further
         */
        StatisticsReading parse(IssueLog log) throws IOException;
    }

    /** The parsing proper of a file whose numbers may be written in several ways. */
    @FunctionalInterface
    public interface ParseNumbers {
        /**
         * Parses the file.
         *
         * @param style how numbers are written
         * @throws IOException if it cannot be read any further
         */
        StatisticsReading parse(IssueLog log, NumberStyle style) throws IOException;
    }

    private ParseAttempt() {}

    /** Does the same as the other method, and once more if the numbers turn out to be written in another style. */
    public static StatisticsReading ofNumbers(StatisticsInput input, ParseNumbers parse) {
        NumberStyle[] style = {NumberStyle.POINT};
        StatisticsReading reading = of(input, log -> {
            try {
                return parse.parse(log, NumberStyle.POINT);
            } catch (OtherNumberStyle e) {
                style[0] = e.style();
                return new StatisticsReading(null, List.of());
            }
        });
        return style[0].equals(NumberStyle.POINT) ? reading : of(input, log -> parse.parse(log, style[0]));
    }

    /** Returns what the parsing gives, or an unreadable reading that says where and why it failed. */
    public static StatisticsReading of(StatisticsInput input, Parse parse) {
        IssueLog log = new IssueLog(input.name());
        try {
            return parse.parse(log);
        } catch (IOException e) {
            return failed(input, log, e);
        } catch (UncheckedIOException e) {
            return failed(input, log, e.getCause() == null ? new IOException(e.getMessage()) : e.getCause());
        }
    }

    private static StatisticsReading failed(StatisticsInput input, IssueLog log, IOException failure) {
        List<Issue> issues = new ArrayList<>(log.issues());
        issues.add(issue(input.name(), failure));
        return new StatisticsReading(null, issues);
    }

    /** Returns the issue that says why a file cannot be read. */
    public static Issue issue(String file, IOException failure) {
        if (failure instanceof UnreadableException known) {
            return known.rule()
                    .issue(
                            new Location(file, known.line(), known.column()),
                            String.valueOf(known.getMessage()),
                            known.expected());
        }
        Location location = Location.of(file);
        if (failure instanceof CharacterCodingException || failure instanceof CharConversionException) {
            return StatisticsRule.SYNTAX.issue(location, "the bytes are not UTF-8 text", "expected UTF-8");
        }
        if (failure instanceof EOFException || failure instanceof ZipException) {
            return StatisticsRule.SYNTAX.issue(
                    location, "the compressed content is damaged or cut off", "expected a complete gzip or zip file");
        }
        return StatisticsRule.UNOPENED.issue(location, "cannot be read", "expected a file that can be opened");
    }
}
