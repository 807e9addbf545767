package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.thbreport.ingest.sdmxjson.SdmxJsonReader;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.LimitedStream;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;

/** Reads a JSON-stat 2.0 dataset as it streams by; its parts may come in any order. */
public final class JsonStatReader implements StatisticsReader {

    @Override
    public String format() {
        return "json-stat";
    }

    @Override
    public String description() {
        return "JSON-stat 1 or 2 (a dataset, or a bundle or collection of one)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        String start = head.text().stripLeading();
        return start.startsWith("{")
                && !SdmxJsonReader.isMessage(start)
                && (start.contains("\"dataset\"")
                        || start.contains("\"dimension\"")
                        || (start.contains("\"version\"") && start.contains("\"value\"")));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (LimitedStream bytes =
                        new LimitedStream(input.content().open(), input.limits().bytes());
                JsonParser parser = factory(input.limits()).createParser(bytes)) {
            return new JsonStatMessage(parser, input, log).read();
        } catch (StreamConstraintsException e) {
            throw at(e.getLocation(), StatisticsRule.LIMIT, "a text, a number or the nesting is too long", "");
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), StatisticsRule.SYNTAX, "the JSON is not well formed", "expected a JSON object");
        }
    }

    /**
     * Returns a factory that takes each name as it comes: the names in a sparse value object are all different, and
     * keeping them would only fill memory.
     */
    static JsonFactory factory(StatisticsLimits limits) {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.text())
                        .maxNestingDepth(64)
                        .maxNumberLength(1000)
                        .build())
                .build();
    }

    private static UnreadableException at(JsonLocation location, StatisticsRule rule, String message, String expected) {
        return location == null
                ? new UnreadableException(rule, 0, 0, message, expected)
                : new UnreadableException(rule, location.getLineNr(), location.getColumnNr(), message, expected);
    }
}
