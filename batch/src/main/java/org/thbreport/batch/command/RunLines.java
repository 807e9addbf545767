package org.thbreport.batch.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.RunRecord;

/** Prints runs and what became of their editions. */
final class RunLines {
    private RunLines() {}

    /** Returns a table of the editions and a line that counts the outcomes. */
    static String table(RunRecord run) {
        StringBuilder text = new StringBuilder();
        Map<EditionOutcome, Integer> counts = new EnumMap<>(EditionOutcome.class);
        int widest = run.editions().stream()
                .mapToInt(edition -> edition.edition().length())
                .max()
                .orElse(0);
        String row = "%-" + Math.max("EDITION".length(), widest) + "s  %-14s  %9s  %s%n";
        text.append(run.editions().isEmpty() ? "" : row(row, "EDITION", "OUTCOME", "TIME", "REASON"));
        for (EditionRecord edition : run.editions()) {
            counts.merge(edition.outcome(), 1, Integer::sum);
            text.append(row(
                    row, edition.edition(), edition.outcome().code(), seconds(edition.duration()), edition.reason()));
        }
        text.append("run ").append(run.id()).append(' ').append(run.outcome()).append(": ");
        text.append(IssueLines.counted(run.editions().size(), "edition"));
        return text.append(counts.isEmpty() ? "" : ", ")
                .append(counts(counts))
                .append('\n')
                .toString();
    }

    /** Returns all that is known of a run: what started it, and of each edition also its period and content key. */
    static String shown(RunRecord run) {
        StringBuilder text = new StringBuilder();
        Instant ended = run.ended();
        text.append("run ").append(run.id()).append(' ').append(run.outcome()).append(": ");
        text.append(run.cause()).append(", on ").append(run.node()).append('\n');
        text.append(run.started()).append(" to ").append(ended == null ? "?" : ended.toString());
        text.append(ended == null ? "" : ", " + seconds(Duration.between(run.started(), ended)))
                .append('\n');
        for (EditionRecord edition : run.editions()) {
            text.append('\n')
                    .append(edition.edition())
                    .append(": ")
                    .append(edition.outcome().code());
            text.append(", ").append(seconds(edition.duration())).append('\n');
            text.append("  reason       ").append(edition.reason()).append('\n');
            if (!edition.period().isEmpty() && !edition.period().equals(edition.release())) {
                text.append("  period       ").append(edition.period()).append('\n');
            }
            if (edition.release() != null) {
                text.append("  content key  ").append(edition.release()).append('\n');
            }
        }
        return text.toString();
    }

    /** Returns "30 published, 1 failed". */
    static String counts(Map<EditionOutcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().code())
                .collect(Collectors.joining(", "));
    }

    private static String row(String row, String... cells) {
        return String.format(Locale.ROOT, row, (Object[]) cells).stripTrailing() + "\n";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
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
                            ended == null ? "" : seconds(Duration.between(run.started(), ended)),
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
                fields(json, edition);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Writes what became of an edition into an object. */
    static void fields(JsonGenerator json, EditionRecord edition) throws IOException {
        json.writeStringField("edition", edition.edition());
        json.writeStringField("period", edition.period());
        json.writeStringField("outcome", edition.outcome().code());
        json.writeStringField("reason", edition.reason());
        json.writeStringField("release", edition.release());
        json.writeNumberField("millis", edition.duration().toMillis());
    }
}
