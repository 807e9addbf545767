package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.coverage.GroupCoverage;

/** Writes how many of how many countries the findings name: the parts {@code coverage...} of {@code results.json}. */
final class CoverageJson {
    private final JsonGenerator json;
    private final OutcomeJson outcomes;

    CoverageJson(JsonGenerator json) {
        this.json = json;
        this.outcomes = new OutcomeJson(json);
    }

    void coverage(Coverage coverage) throws IOException {
        json.writeArrayFieldStart("coverage");
        for (FindingCoverage finding : coverage.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        groups("coverageByTheme", "theme", coverage.byTheme());
        groups("coverageByKind", "kind", coverage.byKind());
        json.writeArrayFieldStart("coverageByCountry");
        for (CountryCoverage country : coverage.byCountry()) {
            json.writeStartObject();
            json.writeStringField("country", country.country().code());
            json.writeStringField("role", country.role().name().toLowerCase(java.util.Locale.ROOT));
            outcomes.texts("findings", country.findings());
            json.writeObjectFieldStart("byTheme");
            for (Map.Entry<String, List<String>> theme : country.byTheme().entrySet()) {
                outcomes.texts(theme.getKey(), theme.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void finding(FindingCoverage finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("finding", finding.finding());
        json.writeStringField("theme", finding.theme());
        json.writeStringField("kind", finding.kind().code());
        json.writeStringField("partOf", finding.partOf());
        outcomes.number("n", finding.n());
        json.writeNumberField("of", finding.of());
        outcomes.texts("members", finding.members());
        outcomes.texts("observers", finding.observers());
        json.writeStringField(
                "quantifier",
                finding.quantifier() == null ? null : finding.quantifier().code());
        json.writeStringField(
                "quantified",
                finding.quantified() == null ? null : finding.quantified().code());
        json.writeStringField("source", finding.source());
        json.writeStringField("note", finding.note());
        json.writeEndObject();
    }

    private void groups(String name, String keyName, List<GroupCoverage> groups) throws IOException {
        json.writeArrayFieldStart(name);
        for (GroupCoverage group : groups) {
            json.writeStartObject();
            json.writeStringField(keyName, group.group());
            outcomes.number("n", group.n());
            json.writeNumberField("of", group.of());
            outcomes.texts("members", group.members());
            outcomes.texts("observers", group.observers());
            outcomes.texts("findings", group.findings());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
