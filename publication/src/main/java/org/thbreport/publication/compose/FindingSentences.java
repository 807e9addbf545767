package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thbreport.analytics.coverage.FindingCoverage;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
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

    /** Returns one item for each finding, each followed by those that are part of it. */
    List<RichText> items(List<Finding> wholes) {
        List<RichText> items = new ArrayList<>();
        for (Finding whole : wholes) {
            items.add(sentence(whole));
            edition.study().findings().stream()
                    .filter(part -> Objects.equals(part.partOf(), whole.id()))
                    .map(this::part)
                    .forEach(items::add);
        }
        return items;
    }

    /** Returns a finding with a list as a key point: how many of how many, which, and what. */
    RichText keyPoint(FindingCoverage coverage, Finding finding) {
        return edition.rich(
                "point.coverage",
                "n",
                finding.countries().size(),
                "of",
                coverage.of(),
                "codes",
                edition.codes(finding.countries()),
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
