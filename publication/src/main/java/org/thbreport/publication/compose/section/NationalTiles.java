package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.coverage.CountryCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.trend.Trend;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** The key figures of one country: its share, as a count where the numbers are small, and in how many lists it is named. */
final class NationalTiles {

    private final BriefingWords edition;
    private final CountryCode country;

    NationalTiles(BriefingWords edition, CountryCode country) {
        this.edition = edition;
        this.country = country;
    }

    List<KeyFigure> tiles() {
        List<KeyFigure> tiles = new ArrayList<>();
        NationalSection.ofCountry(edition, country)
                .ifPresent(words ->
                        words.latest().flatMap(latest -> share(words, latest)).ifPresent(tiles::add));
        lists().ifPresent(tiles::add);
        return tiles;
    }

    private Optional<KeyFigure> share(ShareWords words, PeriodShare latest) {
        RichText label = edition.rich(
                "key.national.label", "in", edition.language().dates().in(latest.period()));
        RichText base = edition.rich("key.share.base", "scope", words.scope(latest), "base", words.baseWords(latest));
        Optional<RichText> counted = counted(words, latest);
        if (counted.isPresent()) {
            return Optional.of(new KeyFigure(counted.get(), label, base));
        }
        return new CountedCells(edition).allowsPercentage(latest)
                ? Optional.of(new KeyFigure(words.share(latest), label, base))
                : Optional.empty();
    }

    /** Returns how many of how many, where the numbers are too small for a trend in percentages. */
    private Optional<RichText> counted(ShareWords words, PeriodShare latest) {
        Trend trend = words.area().trend();
        if (trend == null || trend.verdict().id() != VerdictId.TOO_FEW_VICTIMS) {
            return Optional.empty();
        }
        Map<String, Double> numbers = trend.verdict().numbers();
        Double count = numbers.get("lastCount");
        Double known = numbers.get("lastKnown");
        int last = trend.verdict().periods().size() - 1;
        if (count == null
                || known == null
                || !trend.verdict().periods().get(last).equals(latest.period())) {
            return Optional.empty();
        }
        FigureId id = words.statistics().trendId(words.area()).at("verdict").at("numbers");
        return Optional.of(edition.rich(
                "key.coverage.value",
                "n",
                edition.figure(id.at("lastCount"), count, ColumnKind.COUNT, 0),
                "of",
                edition.figure(id.at("lastKnown"), known, ColumnKind.COUNT, 0)));
    }

    private Optional<KeyFigure> lists() {
        int lists = (int)
                edition.study().findings().stream().filter(Finding::isLoneList).count();
        Optional<CountryCoverage> named = edition.analysis().coverage().byCountry().stream()
                .filter(one -> one.country().equals(country))
                .findFirst();
        if (lists == 0 || named.isEmpty()) { // The results count no list for a country that took no part.
            return Optional.empty();
        }
        return Optional.of(new KeyFigure(
                edition.rich(
                        "key.coverage.value",
                        "n",
                        edition.count(
                                FigureId.of("coverageByCountry", country.code(), "lists"),
                                named.get().lists()),
                        "of",
                        edition.count(FigureId.of("study", "findings", "listed"), lists)),
                edition.rich("key.national.lists"),
                edition.rich("key.national.lists-base")));
    }
}
