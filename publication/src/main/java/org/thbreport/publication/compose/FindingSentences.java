package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.language.Language;

/** Words findings: how many of how many countries are named, or the source's own word of quantity, and never both. */
final class FindingSentences {

    private final Edition edition;
    private final SourceNotes notes;

    FindingSentences(Edition edition, SourceNotes notes) {
        this.edition = edition;
        this.notes = notes;
    }

    /** Returns the findings of some kinds that are no part of another, in the study's order. */
    List<Finding> wholes(FindingKind... kinds) {
        List<FindingKind> wanted = List.of(kinds);
        return edition.study().findings().stream()
                .filter(finding -> finding.partOf() == null && wanted.contains(finding.kind()))
                .toList();
    }

    /** Returns whether a finding has neither a list nor a word of quantity. */
    static boolean isStatement(Finding finding) {
        return !finding.hasList() && finding.quantifier() == null;
    }

    /** Returns a bare statement after the name of its theme. */
    RichText themed(String theme, Finding finding) {
        return edition.rich(
                "quantified.sentence",
                "strong",
                Edition.strong(theme),
                "text",
                edition.clause(finding),
                "note",
                notes.of(finding));
    }

    /**
     * Returns one point for each finding, each followed by those that are part of it; bare statements that rest on one note
     * come together in one point at the end.
     */
    BulletList list(List<Finding> wholes) {
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
            edition.study().findings().stream()
                    .filter(part -> Objects.equals(part.partOf(), whole.id()))
                    .forEach(part -> {
                        parts.add(items.size());
                        items.add(part(part));
                    });
        }
        if (together) {
            items.add(together(statements));
        }
        return new BulletList(items, parts, BulletList.Role.BODY);
    }

    /** Returns one item for each finding, without those that are part of it. */
    List<RichText> alone(List<Finding> findings) {
        return findings.stream().map(this::sentence).toList();
    }

    private RichText together(List<Finding> statements) {
        String clauses = String.join(
                edition.text("list.semicolon"),
                statements.stream().map(edition::clause).toList());
        return edition.rich("statement", "text", Language.sentence(clauses), "note", notes.of(statements.get(0)));
    }

    /** Returns a finding with a list as a key point: how many of how many, and what; its note has the list. */
    RichText keyPoint(FindingCoverage coverage, Finding finding) {
        String strong = edition.text("coverage.strong", "n", finding.countries().size(), "of", coverage.of());
        return edition.rich(
                "quantified.sentence",
                "strong",
                Edition.strong(strong),
                "text",
                edition.clause(finding),
                "note",
                notes.of(finding));
    }

    private RichText sentence(Finding finding) {
        FindingCoverage coverage =
                edition.analysis().coverage().finding(finding.id()).orElse(null);
        if (coverage != null && finding.hasList()) {
            return counted(finding, coverage);
        }
        if (finding.quantifier() != null && finding.quantified() != null) {
            String key = "quantifier." + finding.quantified().code() + "."
                    + finding.quantifier().code();
            return edition.rich(
                    "quantified.sentence",
                    "strong",
                    Edition.strong(edition.text(key)),
                    "text",
                    edition.clause(finding),
                    "note",
                    notes.of(finding));
        }
        return edition.rich(
                "statement", "text", Language.sentence(edition.findingText(finding)), "note", notes.of(finding));
    }

    private RichText counted(Finding finding, FindingCoverage coverage) {
        String strong = edition.text("coverage.strong", "n", finding.countries().size(), "of", coverage.of());
        return edition.rich(
                "coverage.sentence",
                "strong",
                Edition.strong(strong),
                "text",
                edition.clause(finding),
                "note",
                notes.of(finding),
                "lists",
                lists(coverage));
    }

    private RichText lists(FindingCoverage coverage) {
        String kind =
                coverage.observers().isEmpty() ? "members" : coverage.members().isEmpty() ? "observers" : "both";
        return edition.rich(
                "coverage.lists",
                "kind",
                kind,
                "m",
                coverage.members().size(),
                "members",
                edition.language().countries().codes(coverage.members()),
                "o",
                coverage.observers().size(),
                "observers",
                edition.language().countries().codes(coverage.observers()));
    }

    private RichText part(Finding part) {
        Integer whole = edition.analysis()
                .coverage()
                .finding(part.id())
                .map(FindingCoverage::partOfN)
                .orElse(null);
        if (whole == null || !part.hasList()) {
            return sentence(part);
        }
        return edition.rich(
                "coverage.part",
                "whole",
                whole,
                "n",
                part.countries().size(),
                "codes",
                edition.codes(part.countries()),
                "text",
                edition.clause(part),
                "note",
                notes.of(part));
    }
}
