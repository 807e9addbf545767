package org.thbreport.publication.compose.wording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StudyStatus;
import org.thbreport.publication.content.CatalogueEntry;
import org.thbreport.publication.language.CountryNames;

/** What catalogues and search engines are told of an edition: when and where its numbers are from, what they measure, and what it rests on. */
final class CatalogueWords {

    private final StudyWords edition;
    private final @Nullable CountryCode country;
    private final List<StatisticsAnalysis> tables;

    /**
     * Takes the words of an edition.
     *
     * @param country its country, or null for the whole
     */
    CatalogueWords(StudyWords edition, @Nullable CountryCode country) {
        this.edition = edition;
        this.country = country;
        this.tables = Stream.concat(edition.table().stream(), edition.furtherTables().stream())
                .toList();
    }

    CatalogueEntry entry() {
        String address = edition.study().imprint().address();
        return new CatalogueEntry(
                edition.study().edition(),
                edition.study().status() == StudyStatus.REVISED,
                address == null ? "" : address,
                period(),
                List.copyOf(places()),
                tables.stream()
                        .map(table -> new StudyWords(edition, table).tableTitle())
                        .toList(),
                edition.study().sources().stream().map(this::source).toList());
    }

    private CatalogueEntry.Source source(SourceReference source) {
        return new CatalogueEntry.Source(
                edition.inLanguage(source.title()),
                source.address() == null ? "" : source.address().toString());
    }

    private String period() {
        List<ReferencePeriod> periods = tables.stream()
                .flatMap(table -> table.areas().stream())
                .flatMap(area -> area.shares().stream())
                .map(PeriodShare::period)
                .toList();
        return periods.stream()
                .map(ReferencePeriod::firstDay)
                .min(Comparator.naturalOrder())
                .map(first -> interval(
                        first,
                        periods.stream()
                                .map(ReferencePeriod::lastDay)
                                .max(Comparator.naturalOrder())
                                .orElse(first)))
                .orElse("");
    }

    /** Returns an interval after ISO 8601, of whole years where it is one of whole years. */
    private static String interval(LocalDate first, LocalDate last) {
        boolean isYears = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
        if (!isYears) {
            return first + "/" + last;
        }
        return first.getYear() == last.getYear()
                ? String.valueOf(first.getYear())
                : first.getYear() + "/" + last.getYear();
    }

    private Set<String> places() {
        CountryNames names = edition.language().countries();
        Set<String> places = new LinkedHashSet<>();
        if (country != null) {
            places.add(names.name(country));
            return places;
        }
        for (StatisticsAnalysis table : tables) {
            for (AreaAnalysis area : table.areas()) {
                if (!area.area().key().equals(Area.TOTAL)) {
                    places.add(names.area(area.area().key()));
                }
            }
        }
        edition.study().participants().named().forEach(one -> places.add(names.name(one)));
        return places;
    }
}
