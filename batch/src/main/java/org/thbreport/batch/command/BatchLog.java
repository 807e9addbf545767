package org.thbreport.batch.command;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.thbreport.batch.Environment;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionOutcome;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.ledger.RunRecord;
import org.thbreport.batch.work.BatchListener;
import org.thbreport.batch.work.Task;

/** Says on standard error what a batch does: a line for each edition, for a person or for a program. */
final class BatchLog implements BatchListener {
    private final Environment environment;
    private final MessageForm format;
    private final WorkProgress progress;
    private final boolean explain;
    private final Map<EditionOutcome, Integer> outcomes = new EnumMap<>(EditionOutcome.class);

    BatchLog(Environment environment, MessageForm format, WorkProgress progress, boolean explain) {
        this.environment = environment;
        this.format = format;
        this.progress = progress;
        this.explain = explain;
    }

    @Override
    public void found(Task task, int all) {
        progress.expect(all);
        if (!explain) {
            return;
        }
        if (format == MessageForm.TEXT) {
            progress.message(explanation(task));
        } else {
            line("found", json -> {
                json.writeStringField("edition", task.name());
                json.writeArrayFieldStart("reasons");
                for (String reason : task.reasons()) {
                    json.writeString(reason);
                }
                json.writeEndArray();
            });
        }
    }

    @Override
    public void ended(EditionRecord record, int done, int all) {
        progress.expect(all);
        outcomes.merge(record.outcome(), 1, Integer::sum);
        if (format == MessageForm.JSON) {
            line("edition", json -> RunLines.fields(json, record));
        } else if (!progress.isBar() || record.outcome() == EditionOutcome.FAILED) {
            progress.message(String.format(
                    Locale.ROOT,
                    "[%d/%d] %s: %s (%s), %.1f s",
                    done,
                    all,
                    record.edition(),
                    record.outcome().code(),
                    record.reason(),
                    record.duration().toMillis() / 1000.0));
        }
        if (progress.isBar()) {
            progress.step(RunLines.counts(outcomes));
        }
    }

    /** Says that a run ended; in text the table says it. */
    void ended(RunRecord run) {
        if (format == MessageForm.JSON) {
            line("run", json -> {
                json.writeNumberField("run", run.id());
                json.writeStringField("cause", run.cause());
                json.writeStringField("outcome", run.outcome());
                json.writeNumberField("editions", run.editions().size());
                for (EditionOutcome outcome : EditionOutcome.values()) {
                    json.writeNumberField(
                            outcome.code(),
                            run.editions().stream()
                                    .filter(edition -> edition.outcome() == outcome)
                                    .count());
                }
            });
        }
    }

    @Override
    public void fault(RuntimeException failure) {
        InternalError.print(failure, environment);
    }

    /** Says something that is not about one edition. */
    void say(String event, String message) {
        if (format == MessageForm.TEXT) {
            progress.message(message);
        } else {
            line(event, json -> json.writeStringField("message", message));
        }
    }

    static String explanation(Task task) {
        if (task.edition() == null) {
            return task.name() + ": cannot be made: " + task.errors().get(0);
        }
        return task.name() + ": "
                + (task.reasons().isEmpty()
                        ? "unchanged"
                        : (task.reasons().get(0).startsWith("withdrawn on ") ? "" : "due: ")
                                + String.join("; ", task.reasons()));
    }

    private void line(String event, JsonText.Content content) {
        byte[] line = JsonText.onOneLine(json -> {
            json.writeStartObject();
            json.writeStringField("time", environment.clock().instant().toString());
            json.writeStringField("event", event);
            content.write(json);
            json.writeEndObject();
        });
        environment.err().print(new String(line, StandardCharsets.UTF_8));
        environment.err().flush();
    }
}
