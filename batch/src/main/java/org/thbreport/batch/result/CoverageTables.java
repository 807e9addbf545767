package org.thbreport.batch.result;

import java.util.Locale;
import java.util.stream.Collectors;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.Coverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;

/** The findings as tidy tables: how many countries each names, and which. */
final class CoverageTables {

    private CoverageTables() {}

    /** Returns one row for each finding; columns that came later stand last. */
    static TidyTable findings(Coverage coverage) {
        TidyTable table = new TidyTable(
                "finding",
                "theme",
                "kind",
                "partOf",
                "n",
                "of",
                "quantifier",
                "quantified",
                "source",
                "note",
                "figure",
                "list",
                "excluded",
                "stated",
                "question",
                "answer");
        for (FindingCoverage finding : coverage.findings()) {
            table.row(
                    finding.finding(),
                    finding.theme(),
                    finding.kind().code(),
                    finding.partOf(),
                    finding.n().orNull(),
                    finding.of(),
                    finding.quantifier() == null ? null : finding.quantifier().code(),
                    finding.quantified() == null ? null : finding.quantified().code(),
                    finding.source(),
                    finding.note(),
                    FigureId.of("coverage", finding.finding()),
                    finding.list().hasList() ? finding.list().kind().code() : null,
                    finding.list().excluded().stream().map(CountryCode::code).collect(Collectors.joining(" ")),
                    finding.list().stated(),
                    finding.question(),
                    finding.answer() == null ? null : finding.answer().code());
        }
        return table;
    }

    /** Returns one row for each finding and country. */
    static TidyTable countries(Coverage coverage) {
        TidyTable table = new TidyTable("finding", "country", "role", "mention");
        for (FindingCoverage finding : coverage.findings()) {
            for (CountryCoverage country : coverage.byCountry()) {
                table.row(
                        finding.finding(),
                        country.country(),
                        country.role().name().toLowerCase(Locale.ROOT),
                        finding.of(country.country())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
            }
        }
        return table;
    }
}
