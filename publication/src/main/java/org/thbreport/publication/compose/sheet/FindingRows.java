package org.thbreport.publication.compose.sheet;

import java.util.List;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.coverage.Mention;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;

/** The rows of findings by country: many, of few cells, so that what rows have in common is made, kept and looked at once. */
final class FindingRows {

    private final StudyWords common;
    private final SheetMaker sheet;
    private final List<Country> countries;
    private final Cell named;
    private final Cell excluded;
    private final Cell notNamed;

    FindingRows(StudyWords common, SheetMaker sheet) {
        this.common = common;
        this.sheet = sheet;
        this.countries = common.analysis().coverage().byCountry().stream()
                .map(this::country)
                .toList();
        this.named = Cell.words(common.text("finding-status.named"));
        this.excluded = Cell.words(common.text("finding-status.excluded"));
        this.notNamed = Cell.words(common.text("finding-status.not-named"));
    }

    /** What the rows of a country have in common. */
    private record Country(CountryCode country, Cell code, Cell name, Cell role) {}

    private Country country(CountryCoverage country) {
        return new Country(
                country.country(),
                Cell.words(country.country().code()),
                Cell.words(common.language().countries().name(country.country())),
                Cell.words(common.role(country.role())));
    }

    private Cell status(Mention mention) {
        return switch (mention) {
            case NAMED -> named;
            case EXCLUDED -> excluded;
            case NOT_NAMED, NO_LIST -> notNamed;
        };
    }

    /** Adds a row for each country. */
    void add(FindingCoverage coverage) {
        Cell finding = Cell.words(coverage.finding());
        Cell theme = theme(common, sheet, coverage);
        Cell kind = Cell.words(common.text("kind." + coverage.kind().code()));
        Cell partOf = sheet.wordsOrNotApplicable(coverage.partOf());
        Cell source = Cell.words(coverage.source());
        Cell note = sheet.wordsOrNotAvailable(coverage.note());
        for (Country country : countries) {
            sheet.row(
                    finding,
                    theme,
                    kind,
                    partOf,
                    country.code(),
                    country.name(),
                    country.role(),
                    status(coverage.of(country.country())),
                    source,
                    note);
        }
    }

    /** Returns the themes of a finding. */
    static Cell theme(StudyWords common, SheetMaker sheet, FindingCoverage coverage) {
        return coverage.themes().isEmpty()
                ? sheet.notAvailable()
                : Cell.words(String.join(
                        common.text("list.semicolon"),
                        coverage.themes().stream().map(common::themeName).toList()));
    }
}
