package org.thbreport.batch.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.thbreport.batch.Environment;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.ledger.EditionRecord;
import org.thbreport.batch.work.BatchListener;
import org.thbreport.batch.work.Task;

/** Says on standard error what a batch does: a line for each edition, for a person or for a program. */
final class BatchLog implements BatchListener {
    private final Environment environment;
    private final OutputFormat format;
    private final boolean explain;

    BatchLog(Environment environment, OutputFormat format, boolean explain) {
        this.environment = environment;
        this.format = format;
        this.explain = explain;
    }

    @Override
    public void found(Task task) {
        if (explain && format == OutputFormat.TEXT) {
            environment.err().println(explanation(task));
        }
    }

    @Override
    public void ended(EditionRecord record, int done, int all) {
        if (format == OutputFormat.JSON) {
            environment.err().print(json(record));
            environment.err().flush();
            return;
        }
        environment
                .err()
                .println(String.format(
                        Locale.ROOT,
                        "[%d/%d] %s: %s (%s), %.1f s",
                        done,
                        all,
                        record.edition(),
                        record.outcome().code(),
                        record.reason(),
                        record.duration().toMillis() / 1000.0));
    }

    /** Says something that is not about one edition. */
    void say(String event, String message) {
        if (format == OutputFormat.TEXT) {
            environment.err().println(message);
            return;
        }
        environment
                .err()
                .print(new String(
                        JsonText.onOneLine(json -> {
                            json.writeStartObject();
                            json.writeStringField("time", clock().instant().toString());
                            json.writeStringField("event", event);
                            json.writeStringField("message", message);
                            json.writeEndObject();
                        }),
                        StandardCharsets.UTF_8));
        environment.err().flush();
    }

    static String explanation(Task task) {
        if (task.plan() == null) {
            return task.edition() + ": cannot be made: " + task.errors().get(0);
        }
        return task.edition() + ": "
                + (task.reasons().isEmpty() ? "unchanged" : "due: " + String.join("; ", task.reasons()));
    }

    private String json(EditionRecord record) {
        byte[] line = JsonText.onOneLine(json -> {
            json.writeStartObject();
            json.writeStringField("time", clock().instant().toString());
            json.writeStringField("event", "edition");
            json.writeStringField("edition", record.edition());
            json.writeStringField("period", record.period());
            json.writeStringField("outcome", record.outcome().code());
            json.writeStringField("reason", record.reason());
            json.writeStringField("release", record.release());
            json.writeNumberField("millis", record.duration().toMillis());
            json.writeEndObject();
        });
        return new String(line, StandardCharsets.UTF_8);
    }

    private Clock clock() {
        return environment.clock();
    }
}
