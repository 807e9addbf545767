package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.coverage.QuestionCoverage;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.ListKind;
import org.thbreport.publication.text.RichText;

/** Words what a source adds to a list: its remarks on single countries, and that more countries may belong to it. */
public final class ListRemarks {

    private final StudyWords common;

    public ListRemarks(StudyWords common) {
        this.common = common;
    }

    /** Returns the sentences behind a list. */
    public List<RichText> of(Map<CountryCode, String> remarks, ListKind kind) {
        List<RichText> parts = new ArrayList<>();
        if (!remarks.isEmpty()) {
            List<RichText> said = new ArrayList<>();
            remarks.forEach((country, remark) -> said.add(
                    common.rich("coverage.remark", "country", country.code(), "remark", common.ofSource(remark))));
            parts.add(common.rich("coverage.remarks", "remarks", common.commas(said)));
        }
        if (kind.isOpen()) {
            parts.add(common.rich("coverage.open", "kind", kind.code()));
        }
        return parts;
    }

    /** Returns a point on a country with what the source says of it alone behind it. */
    public RichText behind(RichText point, CountryCode country, @Nullable String remark, ListKind kind) {
        List<RichText> parts = of(remark == null ? Map.of() : Map.of(country, remark), kind);
        parts.add(0, point);
        return RichText.joined(parts, " ");
    }

    /** Returns a point on an answer with those sentences behind it. */
    public RichText behind(RichText point, QuestionCoverage question, Answer answer) {
        Map<CountryCode, String> remarks = new LinkedHashMap<>();
        common.study().findings().stream()
                .filter(finding -> question.question().equals(finding.question()) && finding.answer() == answer)
                .forEach(finding -> remarks.putAll(finding.list().remarks()));
        List<RichText> parts = of(remarks, question.open().getOrDefault(answer, ListKind.COMPLETE));
        parts.add(0, point);
        return RichText.joined(parts, " ");
    }
}
