package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/** Words findings: how many of how many countries are named, or the source's own word of quantity, and never both. */
public final class FindingSentences {

    private final StudyWords common;
    private final SourceNotes notes;

    public FindingSentences(StudyWords common, SourceNotes notes) {
        this.common = common;
        this.notes = notes;
    }

    /**
     * Returns the findings of some kinds that are no part of another, in the study's order; answers to a question stand together
     * under the question.
     */
    List<Finding> wholes(FindingKind... kinds) {
        List<FindingKind> wanted = List.of(kinds);
        return common.study().findings().stream()
                .filter(finding ->
                        finding.partOf() == null && finding.question() == null && wanted.contains(finding.kind()))
                .toList();
    }

    /** Returns whether a finding has neither a list nor a word of quantity. */
    static boolean isStatement(Finding finding) {
        return !finding.list().isCounted() && finding.quantifier() == null;
    }

    /** Returns a bare statement after the name of its theme. */
    RichText themed(String theme, Finding finding) {
        return common.rich(
                "quantified.sentence",
                "strong",
                StudyWords.strong(theme),
                "text",
                common.clause(finding),
                "note",
                notes.of(finding));
    }

    /**
     * Returns one point for each finding, each followed by those that are part of it; bare statements that rest on one note
     * come together in one point at the end.
     */
    public BulletList list(List<Finding> wholes) {
        List<RichText> items = new ArrayList<>();
        Set<Integer> parts = new HashSet<>();
        List<Finding> statements =
                wholes.stream().filter(FindingSentences::isStatement).toList();
        boolean together = statements.size() > 1
                && statements.stream()
                                .map(finding -> finding.source() + finding.note())
                                .distinct()
                                .count()
                        == 1;
        for (Finding whole : wholes) {
            if (together && isStatement(whole)) {
                continue;
            }
            items.add(sentence(whole));
            for (Finding part : common.findings().partsOf(whole)) {
                parts.add(items.size());
                items.add(part(part));
            }
        }
        if (together) {
            items.add(together(statements));
        }
        return new BulletList(items, parts, BulletList.Role.BODY);
    }

    /** Returns one item for each finding, without those that are part of it. */
    public List<RichText> alone(List<Finding> findings) {
        return findings.stream().map(this::sentence).toList();
    }

    private RichText together(List<Finding> statements) {
        String clauses = String.join(
                common.text("list.semicolon"),
                statements.stream().map(common::clause).toList());
        return common.rich("statement", "text", Language.sentence(clauses), "note", notes.of(statements.get(0)));
    }

    /** Returns a finding with a list as a key point: what it is, how many of how many, and what; its note has the list. */
    RichText keyPoint(FindingCoverage coverage, Finding finding) {
        return common.rich(
                "quantified.sentence",
                "strong",
                new FindingWords(common).outside(coverage).strong(),
                "text",
                common.clause(finding),
                "note",
                notes.of(finding));
    }

    private RichText sentence(Finding finding) {
        FindingCoverage coverage = common.coverage(finding.id()).orElse(null);
        if (coverage != null && finding.list().isCounted()) {
            return counted(finding, coverage);
        }
        if (finding.quantifier() != null && finding.quantified() != null) {
            String key = "quantifier." + finding.quantified().code() + "."
                    + finding.quantifier().code();
            return common.rich(
                    "quantified.sentence",
                    "strong",
                    planned(finding, RichText.of(common.text(key))).strong(),
                    "text",
                    common.clause(finding),
                    "note",
                    notes.of(finding));
        }
        return common.rich(
                "statement", "text", Language.sentence(common.findingText(finding)), "note", notes.of(finding));
    }

    /** Returns a beginning that says of a plan that it is one: plans stand among measures, under headings of themes. */
    private RichText planned(Finding finding, RichText text) {
        return finding.kind() == FindingKind.PLAN
                ? common.rich("coverage.labelled", "label", common.text("kind.plan"), "text", text)
                : text;
    }

    private RichText counted(Finding finding, FindingCoverage coverage) {
        FindingWords words = new FindingWords(common);
        RichText strong = planned(finding, words.inside(coverage)).strong();
        RichText lists = words.lists(coverage);
        return lists.inlines().isEmpty()
                ? common.rich(
                        "quantified.sentence",
                        "strong",
                        strong,
                        "text",
                        common.clause(finding),
                        "note",
                        notes.of(finding))
                : common.rich(
                        "coverage.sentence",
                        "strong",
                        strong,
                        "text",
                        common.clause(finding),
                        "note",
                        notes.of(finding),
                        "lists",
                        lists);
    }

    private RichText part(Finding part) {
        Integer whole = common.coverage(part.id()).map(FindingCoverage::partOfN).orElse(null);
        if (part.countries().isEmpty() || part.list().kind().isOpen() || part.answer() != null) {
            return sentence(part);
        }
        if (whole == null) {
            return common.rich(
                    "coverage.part-among",
                    "n",
                    common.named(part),
                    "codes",
                    common.codes(part.countries()),
                    "text",
                    common.clause(part),
                    "note",
                    notes.of(part));
        }
        return common.rich(
                "coverage.part",
                "whole",
                common.count(FigureId.of("coverage", part.id(), "partOfN"), whole),
                "n",
                common.named(part),
                "codes",
                common.codes(part.countries()),
                "text",
                common.clause(part),
                "note",
                notes.of(part));
    }
}
