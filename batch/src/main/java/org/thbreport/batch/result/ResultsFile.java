package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.result.PublishedResults;
import org.thbreport.analytics.result.VerdictTexts;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.json.JsonText;
import org.thbreport.batch.release.PublishedFile;

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
     * @param verdicts the sentence on the trend of an area, in English
     */
    public static byte[] of(
            ProtectedAnalysis results, LocalDate asOf, List<PublishedFile> inputs, VerdictTexts verdicts) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            PublishedResults.put(results, asOf, verdicts, new JsonResults(json));
            provenance(json, inputs, results.vintages());
            json.writeEndObject();
        });
    }

    /** Returns the parts {@code share}, {@code change} and {@code trend} for statistics that are not protected. */
    public static byte[] ofStatistics(StatisticsAnalysis file, VerdictTexts verdicts) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeBooleanField("protected", false);
            PublishedResults.put(file, verdicts, new JsonResults(json));
            json.writeEndObject();
        });
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
