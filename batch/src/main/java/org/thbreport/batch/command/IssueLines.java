package org.thbreport.batch.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.thbreport.batch.json.JsonText;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;

/** Prints issues: a line each, or all as JSON. */
final class IssueLines {
    private IssueLines() {}

    /** Returns the issues with warnings as errors. */
    static List<Issue> strict(List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.severity() == Severity.WARNING
                        ? Issue.error(issue.rule(), issue.location(), issue.message(), issue.expected())
                        : issue)
                .toList();
    }

    static long count(List<Issue> issues, Severity severity) {
        return issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    /** Returns "1 error, 2 warnings, no remarks". */
    static String summary(List<Issue> issues) {
        return counted(count(issues, Severity.ERROR), "error") + ", "
                + counted(count(issues, Severity.WARNING), "warning") + ", "
                + counted(count(issues, Severity.REMARK), "remark");
    }

    static String counted(long number, String noun) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    static String json(List<Issue> issues) {
        return new String(
                JsonText.indented(json -> {
                    json.writeStartArray();
                    for (Issue issue : issues) {
                        issue(json, issue);
                    }
                    json.writeEndArray();
                }),
                StandardCharsets.UTF_8);
    }

    private static void issue(JsonGenerator json, Issue issue) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", issue.location().file());
        place(json, "line", issue.location().line());
        place(json, "column", issue.location().column());
        json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("rule", issue.rule());
        json.writeStringField("message", issue.message());
        json.writeStringField("expected", issue.expected());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String name, int place) throws IOException {
        if (place == 0) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, place);
        }
    }
}
