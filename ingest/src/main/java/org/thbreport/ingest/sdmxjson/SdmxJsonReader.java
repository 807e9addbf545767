package org.thbreport.ingest.sdmxjson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.LimitedStream;
import org.thbreport.ingest.statistics.ParseAttempt;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsReader;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StrictText;
import org.thbreport.ingest.statistics.UnreadableException;

/** Reads SDMX-JSON data messages, versions 1.0 and 2.0, flat or by series; structure and data may come in any order. */
public final class SdmxJsonReader implements StatisticsReader {

    private static final int DEPTH = 64;
    private static final int LONGEST_NUMBER = 1000;

    /** Makes a reader. */
    public SdmxJsonReader() {}

    @Override
    public String format() {
        return "sdmx-json";
    }

    @Override
    public String description() {
        return "SDMX-JSON 1.0 or 2.0 (dataSets and their structure)";
    }

    @Override
    public boolean recognises(ContentHead head) {
        return isMessage(head.text());
    }

    /** Returns whether a text begins like such a message. */
    public static boolean isMessage(String text) {
        return text.stripLeading().startsWith("{")
                && (text.contains("\"dataSets\"")
                        || text.contains("\"structures\"") && text.contains("\"dimensions\"")
                        || text.contains("\"structure\"") && text.contains("\"dimensions\""));
    }

    @Override
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.of(input, log -> read(input, log));
    }

    private static StatisticsReading read(StatisticsInput input, IssueLog log) throws IOException {
        try (LimitedStream bytes =
                        new LimitedStream(input.content().open(), input.limits().bytes());
                JsonParser parser = factory(input.limits()).createParser(StrictText.decode(bytes))) {
            return new SdmxJsonMessage(parser, input, log).read();
        } catch (StreamConstraintsException e) {
            throw at(e.getLocation(), StatisticsRule.LIMIT, "a text, a number or the nesting is too long", "");
        } catch (JsonProcessingException e) {
            throw at(e.getLocation(), StatisticsRule.SYNTAX, "the JSON is not well formed", "expected a JSON object");
        }
    }

    /** Keys of observations are all different, so that names are taken as they come and not kept. */
    static JsonFactory factory(StatisticsLimits limits) {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.text())
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }

    private static UnreadableException at(
            @Nullable JsonLocation location, StatisticsRule rule, String message, String expected) {
        return location == null
                ? new UnreadableException(rule, 0, 0, message, expected)
                : new UnreadableException(rule, location.getLineNr(), location.getColumnNr(), message, expected);
    }
}
