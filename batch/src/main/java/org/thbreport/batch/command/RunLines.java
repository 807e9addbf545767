package org.thbreport.batch.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.RunRecord;

/** Prints runs and what became of their editions. */
final class RunLines {
    private static final String ROW = "%-40s %-15s %8.1f s  %s";

    private RunLines() {}

    /** Returns a table of the editions and a line that counts the outcomes. */
    static String table(RunRecord run) {
        StringBuilder text = new StringBuilder();
        TreeMap<EditionOutcome, Integer> counts = new TreeMap<>();
        for (EditionRecord edition : run.editions()) {
            counts.merge(edition.outcome(), 1, Integer::sum);
            text.append(String.format(
                            Locale.ROOT,
                            ROW,
                            edition.edition(),
                            edition.outcome().code(),
                            edition.duration().toMillis() / 1000.0,
                            edition.reason()))
                    .append('\n');
        }
        text.append("run ").append(run.id()).append(' ').append(run.outcome()).append(": ");
        text.append(IssueLines.counted(run.editions().size(), "edition"));
        counts.forEach(
                (outcome, count) -> text.append(", ").append(count).append(' ').append(outcome.code()));
        return text.append('\n').toString();
    }

    /** Returns a line for each run. */
    static String list(List<RunRecord> runs) {
        StringBuilder text = new StringBuilder();
        for (RunRecord run : runs) {
            Instant ended = run.ended();
            text.append(String.format(
                            Locale.ROOT,
                            "%5d  %s  %-8s %9s  %s  %s",
                            run.id(),
                            run.started(),
                            run.outcome(),
                            ended == null
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "%.1f s",
                                            Duration.between(run.started(), ended)
                                                            .toMillis()
                                                    / 1000.0),
                            run.node(),
                            run.cause()))
                    .append('\n');
        }
        return text.toString();
    }

    static String json(RunRecord run) {
        return new String(JsonText.indented(json -> write(json, run, true)), StandardCharsets.UTF_8);
    }

    static String json(List<RunRecord> runs) {
        return new String(
                JsonText.indented(json -> {
                    json.writeStartArray();
                    for (RunRecord run : runs) {
                        write(json, run, false);
                    }
                    json.writeEndArray();
                }),
                StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, RunRecord run, boolean editions) throws IOException {
        json.writeStartObject();
        json.writeNumberField("run", run.id());
        json.writeStringField("cause", run.cause());
        json.writeStringField("node", run.node());
        json.writeStringField("started", run.started().toString());
        json.writeStringField("ended", run.ended() == null ? null : run.ended().toString());
        json.writeStringField("outcome", run.outcome());
        if (editions) {
            json.writeArrayFieldStart("editions");
            for (EditionRecord edition : run.editions()) {
                json.writeStartObject();
                json.writeStringField("edition", edition.edition());
                json.writeStringField("period", edition.period());
                json.writeStringField("outcome", edition.outcome().code());
                json.writeStringField("reason", edition.reason());
                json.writeStringField("release", edition.release());
                json.writeNumberField("millis", edition.duration().toMillis());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
