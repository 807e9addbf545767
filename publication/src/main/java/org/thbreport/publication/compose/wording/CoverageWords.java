package org.thbreport.publication.compose.wording;

import java.util.List;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** Words how many countries of how many a finding counts, out of those whom its source speaks of. */
final class CoverageWords {

    private final StudyWords common;

    CoverageWords(StudyWords common) {
        this.common = common;
    }

    /** Returns how many of whom, and whom the source excepts. */
    RichText of(FindingCoverage coverage) {
        NamedCountries list = coverage.list();
        FigureId id = FigureId.of("coverage", coverage.finding());
        Figure n = common.count(id.at("n"), coverage.n().found().orElseThrow());
        Figure of = common.count(id.at("of"), coverage.of());
        ListBase base = list.base();
        String codes = codes(list.excluded());
        if (!list.excluded().isEmpty() && base != null && !base.besides().isEmpty()) {
            return common.rich(
                    "coverage.strong-besides", "n", n, "of", of, "codes", codes, "others", codes(base.besides()));
        }
        String group = list.isOfMembers() ? "coverage.members-" : "coverage.";
        if (!list.excluded().isEmpty()) {
            return common.rich(group + "strong-except", "n", n, "of", of, "codes", codes);
        }
        String key = !list.hasList() ? "strong-stated" : list.kind().isOpen() ? "strong-open" : "strong";
        return common.rich(group + key, "n", n, "of", of);
    }

    /** Returns the codes of countries, with commas. */
    String codes(List<CountryCode> countries) {
        return common.listed(countries.stream().map(CountryCode::code).toList());
    }
}
