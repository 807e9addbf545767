package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Reconciliation;

/** Writes whether published shares of pooled periods agree with those of the periods in them. */
final class ReconciliationJson {
    private final JsonGenerator json;
    private final OutcomeJson outcomes;

    ReconciliationJson(JsonGenerator json) {
        this.json = json;
        this.outcomes = new OutcomeJson(json);
    }

    void reconciliations(Collection<AreaAnalysis> areas) throws IOException {
        json.writeArrayFieldStart("reconciliation");
        for (AreaAnalysis area : areas) {
            for (Reconciliation reconciliation : area.reconciliations()) {
                reconciliation(reconciliation);
            }
        }
        json.writeEndArray();
    }

    private void reconciliation(Reconciliation found) throws IOException {
        json.writeStartObject();
        json.writeStringField("area", found.area());
        json.writeStringField("period", found.period().toString());
        outcomes.interval("stated", Outcome.of(found.stated()));
        outcomes.interval("expected", found.expected());
        outcomes.number("total", found.total());
        outcomes.number("totalOfParts", found.totalOfParts());
        json.writeArrayFieldStart("parts");
        for (Reconciliation.Part part : found.parts()) {
            json.writeStartObject();
            json.writeStringField("period", part.period().toString());
            outcomes.interval("share", Outcome.of(part.share()));
            outcomes.number("total", part.total());
            json.writeEndObject();
        }
        json.writeEndArray();
        outcomes.texts("missing", found.missing());
        json.writeStringField(
                "agrees",
                found.agrees().found().map(agrees -> agrees ? "yes" : "no").orElse("cannot-be-checked"));
        json.writeEndObject();
    }
}
