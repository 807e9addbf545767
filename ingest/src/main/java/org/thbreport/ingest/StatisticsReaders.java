package org.thbreport.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thbreport.ingest.eurostat.EurostatTsvReader;
import org.thbreport.ingest.eurostat.ExplorerCsvReader;
import org.thbreport.ingest.jsonstat.JsonStatReader;
import org.thbreport.ingest.review.DatasetReview;
import org.thbreport.ingest.sdmxcsv.SdmxCsvReader;
import org.thbreport.ingest.sdmxjson.SdmxJsonReader;
import org.thbreport.ingest.sdmxml.SdmxMlReader;
import org.thbreport.ingest.sheet.BrowserCsvReader;
import org.thbreport.ingest.sheet.OdsReader;
import org.thbreport.ingest.sheet.TidyXlsxReader;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.NotData;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.PlainContent;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.table.FileAdvice;
import org.thbreport.ingest.table.LongCsvReader;
import org.thbreport.ingest.table.WideCsvReader;
import org.thbreport.ingest.tidy.TidyCsvReader;
import org.thbreport.model.issue.Location;

/** The readers of statistics files, and the choice among them by what a file holds. */
public final class StatisticsReaders {

    private static final List<StatisticsReader> READERS = List.of(
            new SdmxCsvReader(),
            new SdmxMlReader(),
            new JsonStatReader(),
            new SdmxJsonReader(),
            new EurostatTsvReader(),
            new ExplorerCsvReader(),
            new TidyCsvReader(),
            new LongCsvReader(),
            new WideCsvReader(),
            new BrowserCsvReader(),
            new TidyXlsxReader(),
            new OdsReader());

    private StatisticsReaders() {}

    /** Returns all readers, in the order in which they are asked. */
    public static List<StatisticsReader> all() {
        return READERS;
    }

    /** Returns the reader of a format by its name. */
    public static Optional<StatisticsReader> ofFormat(String format) {
        return READERS.stream().filter(reader -> reader.format().equals(format)).findFirst();
    }

    /**
     * Reads a file with the reader that recognises it, out of gzip or zip if need be; a file that none does gives an
     * unreadable reading.
     */
    public static StatisticsReading read(StatisticsInput input) {
        return unpacked(input, (plain, head) -> {
            Optional<StatisticsReader> reader =
                    READERS.stream().filter(each -> each.recognises(head)).findFirst();
            Optional<StatisticsReading> advice = FileAdvice.of(head, plain.name());
            if (advice.isPresent()) {
                return advice.get();
            }
            return reader.isPresent()
                    ? DatasetReview.of(reader.get().read(plain), plain.name())
                    : unrecognised(plain, FileAdvice.renamed(head));
        });
    }

    /** Reads a file with the reader of a format that the user named, out of gzip or zip if need be. */
    public static StatisticsReading read(StatisticsInput input, String format) {
        Optional<StatisticsReader> reader = ofFormat(format);
        return reader.isPresent()
                ? unpacked(input, (plain, head) -> DatasetReview.of(reader.get().read(plain), plain.name()))
                : unrecognised(input, Optional.empty());
    }

    /** Reads what is inside an input. */
    @FunctionalInterface
    private interface PlainReading {
        StatisticsReading read(StatisticsInput plain, ContentHead head);
    }

    private static StatisticsReading unpacked(StatisticsInput input, PlainReading reading) {
        try {
            StatisticsInput plain = PlainContent.of(input);
            ContentHead head = ContentHead.of(plain);
            Optional<NotData> answer = NotData.recognise(head);
            if (answer.isPresent()) {
                return StatisticsReading.unreadable(
                        StatisticsRule.NOT_DATA,
                        Location.of(input.name()),
                        answer.get().message(),
                        "fetch the table again");
            }
            if (head.text().isBlank()) {
                return StatisticsReading.unreadable(
                        StatisticsRule.UNOPENED, Location.of(input.name()), "the file is empty", "");
            }
            return reading.read(plain, head);
        } catch (IOException e) {
            return new StatisticsReading(null, List.of(ParseAttempt.issue(input.name(), e)));
        }
    }

    private static StatisticsReading unrecognised(StatisticsInput input, Optional<String> expected) {
        return StatisticsReading.unreadable(
                StatisticsRule.UNRECOGNISED,
                Location.of(input.name()),
                "the format is not recognised",
                expected.orElseGet(() -> "expected one of: "
                        + READERS.stream().map(StatisticsReader::description).collect(Collectors.joining("; "))));
    }
}
