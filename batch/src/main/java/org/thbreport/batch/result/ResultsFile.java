package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.analytics.Analysis;
import org.thbreport.analytics.AreaAnalysis;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.disclosure.DisclosureSummary;
import org.thbreport.analytics.disclosure.ProtectedAnalysis;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.analytics.share.Change;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.json.ShortestNumber;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.model.study.Study;

/**
 * {@code results.json}: every published number under its name, unrounded; {@code docs/results.schema.json} describes it.
 * Shares, slopes and differences are fractions of 1; what is missing is null with the reason beside it.
 */
public final class ResultsFile {
    /** Name of the file in a release. */
    public static final String FILE = "results.json";

    private ResultsFile() {}

    /**
     * Returns the bytes of the file.
     *
     * @param asOf day of publication that is printed
     * @param inputs the files of the study, in the order of their paths
     */
    public static byte[] of(
            ProtectedAnalysis results, LocalDate asOf, List<PublishedFile> inputs, VerdictTexts verdicts) {
        Analysis analysis = results.analysis();
        return JsonText.indented(json -> {
            json.writeStartObject();
            study(json, analysis.study(), asOf);
            new CoverageJson(json).coverage(analysis.coverage());
            statistics(json, AreaKeys.of(analysis.statistics()), verdicts);
            new MedianJson(json)
                    .medians(analysis.statistics(), analysis.study().options().denominator());
            new RevisionsJson(json).revisions(analysis.revisions(), analysis.statistics());
            evidence(json, analysis.evidence());
            disclosure(json, results.disclosure());
            provenance(json, inputs, results.vintages());
            json.writeEndObject();
        });
    }

    /** Returns the parts {@code share}, {@code change} and {@code trend} for statistics that are not protected. */
    public static byte[] ofStatistics(List<StatisticsAnalysis> files, VerdictTexts verdicts) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeBooleanField("protected", false);
            statistics(json, AreaKeys.of(files), verdicts);
            json.writeEndObject();
        });
    }

    /** Writes the parts {@code share}, {@code change} and {@code trend} of some areas, by their names. */
    static void statistics(JsonGenerator json, Map<String, AreaAnalysis> areas, VerdictTexts verdicts)
            throws IOException {
        ShareJson shares = new ShareJson(json);
        json.writeObjectFieldStart("share");
        for (Map.Entry<String, AreaAnalysis> area : areas.entrySet()) {
            json.writeObjectFieldStart(area.getKey());
            for (PeriodShare share : area.getValue().shares()) {
                shares.share(share);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("change");
        for (Map.Entry<String, AreaAnalysis> area : areas.entrySet()) {
            json.writeObjectFieldStart(area.getKey());
            for (Change change : area.getValue().changes()) {
                shares.change(change);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("trend");
        for (Map.Entry<String, AreaAnalysis> area : areas.entrySet()) {
            if (area.getValue().trend() != null) {
                new TrendJson(json)
                        .trend(
                                area.getKey(),
                                area.getValue().trend(),
                                area.getValue().adjusted(),
                                verdicts.of(area.getValue()));
            }
        }
        json.writeEndObject();
        new ReconciliationJson(json).reconciliations(areas.values());
    }

    private static void study(JsonGenerator json, Study study, LocalDate asOf) throws IOException {
        json.writeObjectFieldStart("study");
        json.writeStringField("id", study.id());
        String language =
                study.title().containsKey("en") ? "en" : study.languages().get(0);
        json.writeStringField("title", study.title().getOrDefault(language, ""));
        json.writeNumberField("edition", study.edition());
        json.writeStringField("asOf", asOf.toString());
        json.writeStringField("status", study.status().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("madeUp", study.madeUp());
        json.writeEndObject();
    }

    private static void evidence(JsonGenerator json, List<EvidenceCheck> checks) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (EvidenceCheck check : checks) {
            json.writeStartObject();
            json.writeStringField("rule", check.issue().rule());
            json.writeStringField("severity", check.issue().severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("subject", check.subject());
            json.writeStringField("message", check.issue().message());
            json.writeObjectFieldStart("numbers");
            for (Map.Entry<String, Fact> fact : check.facts().entrySet()) {
                fact(json, fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fact(JsonGenerator json, String name, Fact fact) throws IOException {
        if (fact instanceof Fact.Number number) {
            json.writeFieldName(name);
            json.writeRawValue(ShortestNumber.of(number.value()));
        } else if (fact instanceof Fact.Day day) {
            json.writeStringField(name, day.value().toString());
        } else if (fact instanceof Fact.Period period) {
            json.writeStringField(name, period.value().toString());
        } else if (fact instanceof Fact.Name text) {
            json.writeStringField(name, text.value());
        } else if (fact instanceof Fact.Countries countries) {
            new OutcomeJson(json).texts(name, countries.value());
        }
    }

    private static void disclosure(JsonGenerator json, DisclosureSummary disclosure) throws IOException {
        json.writeObjectFieldStart("disclosure");
        json.writeNumberField("threshold", disclosure.threshold());
        json.writeBooleanField("publicSource", disclosure.publicSource());
        json.writeNumberField("primary", disclosure.primary());
        json.writeNumberField("secondary", disclosure.secondary());
        Double narrowest = disclosure.narrowestInterval();
        if (narrowest == null) {
            json.writeNullField("narrowestInterval");
            json.writeStringField("narrowestIntervalReason", "nothing-withheld");
        } else {
            new OutcomeJson(json).number("narrowestInterval", narrowest);
        }
        json.writeBooleanField("audited", disclosure.audited());
        json.writeEndObject();
    }

    private static void provenance(JsonGenerator json, List<PublishedFile> inputs, List<UsedVintage> vintages)
            throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeArrayFieldStart("inputs");
        for (PublishedFile input : inputs) {
            json.writeStartObject();
            json.writeStringField("path", input.path());
            json.writeStringField("sha256", input.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("vintages");
        for (UsedVintage used : vintages) {
            json.writeStartObject();
            json.writeStringField("file", used.reference().file());
            json.writeStringField("dataset", used.reference().dataset());
            json.writeStringField("source", used.reference().source());
            json.writeStringField("retrieved", used.vintage().retrieved().toString());
            json.writeStringField("sha256", used.vintage().sha256());
            json.writeStringField("address", used.vintage().address());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("program", ProgramVersion.nameAndVersion());
        json.writeStringField("contract", ProgramVersion.CONTRACT);
        json.writeEndObject();
    }
}
