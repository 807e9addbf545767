package org.thbreport.batch.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.json.JsonText;
import org.thbreport.model.issue.Issue;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/** What the frame around a page shows: what is wrong, and what can be chosen. */
final class PreviewIssues {
    private PreviewIssues() {}

    /** Returns it as JSON. */
    static byte[] of(PreviewState state, FirstPage first) {
        OpenStudy study = state.good();
        return JsonText.onOneLine(json -> {
            json.writeStartObject();
            json.writeNumberField("number", state.number());
            json.writeStringField("study", study == null ? "" : study.id());
            json.writeNumberField("errors", state.errors());
            json.writeStringField("first", first.path());
            json.writeArrayFieldStart("languages");
            for (String tag : study == null ? List.<String>of() : EditionPipeline.languages(study)) {
                json.writeStartObject();
                json.writeStringField("tag", tag);
                json.writeStringField("name", Language.of(tag).wording().text("language.name"));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("areas");
            for (String area : study == null ? List.<String>of() : FirstPage.areas(study)) {
                json.writeString(area);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("products");
            for (ProductKind product : ProductKind.values()) {
                json.writeString(product.code());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("issues");
            for (Issue issue : state.issues()) {
                issue(json, issue);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void issue(JsonGenerator json, Issue issue) throws IOException {
        String place = issue.location().file();
        if (issue.location().line() > 0) {
            place += ":" + issue.location().line()
                    + (issue.location().column() > 0 ? ":" + issue.location().column() : "");
        }
        json.writeStartObject();
        json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("rule", issue.rule());
        json.writeStringField("place", place);
        json.writeStringField("message", issue.message());
        json.writeStringField("expected", issue.expected());
        json.writeEndObject();
    }
}
