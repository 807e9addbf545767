package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.ListBase;
import org.thbreport.model.study.ListKind;
import org.thbreport.model.study.NamedCountries;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * Words how many countries a finding counts, and claims no more than its source: "at least" for examples, who is excluded, a
 * number without a list, and which answer they gave.
 */
public final class FindingWords {

    private final StudyWords common;

    public FindingWords(StudyWords common) {
        this.common = common;
    }

    /** Returns the count of a finding that stands under a heading of its kind. */
    public RichText inside(FindingCoverage coverage) {
        RichText counted = new CoverageWords(common).of(coverage);
        Answer answer = coverage.answer();
        return answer == null || answer == Answer.YES
                ? counted
                : common.rich(
                        "coverage.labelled",
                        "label",
                        common.text("coverage.answered", "answer", common.text("answer." + answer.code())),
                        "text",
                        counted);
    }

    /** Returns the count of a finding that stands anywhere else: what is no measure says what it is. */
    public RichText outside(FindingCoverage coverage) {
        return coverage.kind() == FindingKind.MEASURE
                ? inside(coverage)
                : common.rich(
                        "coverage.labelled",
                        "label",
                        common.text("kind." + coverage.kind().code()),
                        "text",
                        inside(coverage));
    }

    /** Returns who is named, and what the source says of its list; without words where it names nobody. */
    public RichText lists(FindingCoverage coverage) {
        List<RichText> parts = new ArrayList<>();
        NamedCountries list = coverage.list();
        if (coverage.isNaming() && list.excluded().isEmpty()) {
            parts.add(named(coverage));
        }
        parts.addAll(new ListRemarks(common).of(list.remarks(), list.hasList() ? list.kind() : ListKind.COMPLETE));
        ListBase base = list.base();
        if (base != null && !base.apart().isEmpty()) {
            parts.add(common.rich("coverage.apart", "countries", new CoverageWords(common).codes(base.apart())));
        }
        Integer stated = list.stated();
        if (stated != null && !coverage.n().found().map(stated::equals).orElse(false)) {
            parts.add(common.rich(
                    "coverage.stated",
                    "stated",
                    common.count(FigureId.of("coverage", coverage.finding(), "stated"), stated)));
        }
        List<Inline> inlines = new ArrayList<>();
        for (RichText part : parts) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Words(" ", false));
            }
            inlines.addAll(part.inlines());
        }
        return new RichText(inlines);
    }

    private RichText named(FindingCoverage coverage) {
        if (!common.hasObservers()) {
            return common.rich(
                    "coverage.lists-plain",
                    "codes",
                    common.language().countries().codes(coverage.members()));
        }
        String kind =
                coverage.observers().isEmpty() ? "members" : coverage.members().isEmpty() ? "observers" : "both";
        return common.rich(
                "coverage.lists",
                "kind",
                kind,
                "m",
                common.count(
                        FigureId.of("coverage", coverage.finding(), "memberCount"),
                        coverage.members().size()),
                "members",
                common.language().countries().codes(coverage.members()),
                "o",
                common.count(
                        FigureId.of("coverage", coverage.finding(), "observerCount"),
                        coverage.observers().size()),
                "observers",
                common.language().countries().codes(coverage.observers()));
    }

    /** Returns who else is counted, beside a key figure: by role where there are Observers. */
    public RichText base(FindingCoverage coverage) {
        if (coverage.list().isOfMembers()) {
            return common.rich("key.coverage.base-members");
        }
        return common.hasObservers() && coverage.isNaming()
                ? common.rich(
                        "key.coverage.base",
                        "members",
                        common.count(
                                FigureId.of("coverage", coverage.finding(), "memberCount"),
                                coverage.members().size()),
                        "observers",
                        common.count(
                                FigureId.of("coverage", coverage.finding(), "observerCount"),
                                coverage.observers().size()))
                : common.rich("key.coverage.base-plain");
    }

    /** Returns what a finding says where neither its section nor its sentence says how it is meant: in charts and tables. */
    public String label(FindingCoverage coverage) {
        String clause = common.clause(coverage);
        return called(
                coverage,
                coverage.list().hasList() && coverage.list().kind().isOpen()
                        ? common.text("sheet.coverage.at-least", "text", clause)
                        : clause);
    }

    /** Returns the same of one country that is named, of which a list that may be longer says as much. */
    public String ofCountry(FindingCoverage coverage) {
        return called(coverage, common.clause(coverage));
    }

    private String called(FindingCoverage coverage, String clause) {
        Answer answer = coverage.answer();
        String answered = answer == null || answer == Answer.YES
                ? clause
                : common.text(
                        "coverage.labelled",
                        "label",
                        common.text("coverage.answered", "answer", common.text("answer." + answer.code())),
                        "text",
                        clause);
        boolean isPlan = coverage.kind() == FindingKind.PLAN && answer != Answer.PLANNED;
        return coverage.kind() == FindingKind.CHALLENGE || isPlan
                ? common.text(
                        "coverage.labelled",
                        "label",
                        common.text("kind." + coverage.kind().code()),
                        "text",
                        answered)
                : answered;
    }
}
