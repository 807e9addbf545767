package org.thbreport.batch.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.StatisticsAnalysis;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.revision.CellRevision;
import org.thbreport.analytics.revision.VintageReference;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.batch.json.ShortestNumber;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.ReferencePeriod;

/** Writes what publishers changed between two vintages: the part {@code revisions} of {@code results.json}. */
final class RevisionsJson {
    /** Reason of a value that is not there because the vintage has no such cell. */
    private static final String NOT_IN_VINTAGE = "not-in-vintage";

    private final JsonGenerator json;

    RevisionsJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the part.
     *
     * @param files what changed in each file
     * @param statistics what the files say now
     */
    void revisions(List<StatisticsRevisions> files, List<StatisticsAnalysis> statistics) throws IOException {
        json.writeArrayFieldStart("revisions");
        for (StatisticsRevisions file : files) {
            json.writeStartObject();
            json.writeStringField("file", file.before().reference().file());
            json.writeStringField("dataset", file.before().reference().dataset());
            vintage("earlier", file.earlier());
            vintage("used", file.used());
            json.writeBooleanField("compared", file.isCompared());
            json.writeNumberField("unchanged", file.unchanged());
            json.writeArrayFieldStart("newPeriods");
            for (ReferencePeriod period : file.newPeriods()) {
                json.writeString(period.toString());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("cells");
            for (CellRevision cell : file.cells()) {
                cell(cell);
            }
            json.writeEndArray();
            sharesBefore(file, statistics);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes what the shares of areas and periods that changed were by the earlier vintage. */
    private void sharesBefore(StatisticsRevisions file, List<StatisticsAnalysis> statistics) throws IOException {
        ShareJson shares = new ShareJson(json);
        json.writeObjectFieldStart("sharesBefore");
        for (StatisticsAnalysis now : statistics) {
            if (now.reference().file().equals(file.before().reference().file())) {
                for (Map.Entry<String, List<PeriodShare>> area :
                        file.sharesBefore(now).entrySet()) {
                    json.writeObjectFieldStart(area.getKey());
                    for (PeriodShare share : area.getValue()) {
                        shares.share(share);
                    }
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private void vintage(String name, VintageReference vintage) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("retrieved", vintage.retrieved().toString());
        json.writeStringField("sha256", vintage.sha256());
        json.writeEndObject();
    }

    private void cell(CellRevision cell) throws IOException {
        json.writeStartObject();
        json.writeStringField("area", cell.area());
        json.writeStringField("period", cell.period().toString());
        json.writeStringField("group", cell.group());
        json.writeStringField("unit", cell.unit());
        json.writeStringField("kind", kind(cell));
        value("oldValue", cell.oldValue());
        value("newValue", cell.newValue());
        json.writeStringField("oldFlag", cell.oldStatus().flags());
        json.writeStringField("newFlag", cell.newStatus().flags());
        json.writeEndObject();
    }

    private void value(String name, @Nullable ObservationValue value) throws IOException {
        String number = number(value);
        if (number.isEmpty()) {
            json.writeNullField(name);
            json.writeStringField(name + "Reason", reason(value));
        } else {
            json.writeFieldName(name);
            json.writeRawValue(number);
        }
    }

    /** Returns the cells of all files as rows. */
    static TidyTable table(List<StatisticsRevisions> files) {
        TidyTable table = new TidyTable(
                "dataset",
                "area",
                "period",
                "group",
                "unit",
                "kind",
                "oldValue",
                "oldReason",
                "newValue",
                "newReason",
                "oldFlag",
                "newFlag",
                "oldVintage",
                "newVintage");
        for (StatisticsRevisions file : files) {
            for (CellRevision cell : file.cells()) {
                table.row(
                        file.before().reference().dataset(),
                        cell.area(),
                        cell.period(),
                        cell.group(),
                        cell.unit(),
                        kind(cell),
                        number(cell.oldValue()),
                        reason(cell.oldValue()),
                        number(cell.newValue()),
                        reason(cell.newValue()),
                        cell.oldStatus().flags(),
                        cell.newStatus().flags(),
                        file.earlier().retrieved(),
                        file.used().retrieved());
            }
        }
        return table;
    }

    private static String kind(CellRevision cell) {
        return cell.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable ObservationValue value) {
        return value instanceof ObservationValue.Reported reported ? ShortestNumber.of(reported.value()) : "";
    }

    private static String reason(@Nullable ObservationValue value) {
        if (value == null) {
            return NOT_IN_VINTAGE;
        }
        return value instanceof ObservationValue.Missing missing
                ? missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "";
    }
}
