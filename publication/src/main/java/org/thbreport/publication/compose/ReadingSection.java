package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Section;

/** How to read the publication: only what bears on what it shows. */
final class ReadingSection {

    private static final CountryCode KOSOVO = CountryCode.of("XK");

    private final Edition edition;

    ReadingSection(Edition edition) {
        this.edition = edition;
    }

    Section section() {
        return new Section("reading", edition.text("section.reading"), List.of(BulletList.small(items())), List.of());
    }

    /** Returns the cautions, one by one; the annex prints the same. */
    List<RichText> items() {
        List<RichText> items = new ArrayList<>();
        if (edition.study().madeUp()) {
            items.add(edition.rich("read.made-up"));
        }
        ShareWords.headline(edition).ifPresent(words -> addShares(items, words));
        addCoverage(items);
        if (edition.disclosure().publicSource() && !edition.study().madeUp()) {
            items.add(edition.rich("read.public-source"));
        }
        items.add(edition.rich("read.process"));
        return items;
    }

    private void addShares(List<RichText> items, ShareWords words) {
        items.add(edition.rich("read.registered"));
        List<PeriodShare> shares = words.shares();
        if (!words.areOfTheStudy()) {
            items.add(edition.rich(
                    "read.areas",
                    "area",
                    edition.language().countries().area(words.area().area().key()),
                    "of",
                    edition.study().participants().stated()));
            insideOutside(words).ifPresent(items::add);
        }
        new AbsentWords(edition)
                .of(words.area())
                .ifPresent(values -> items.add(edition.rich("read.absent", "values", values)));
        if (shares.stream().anyMatch(share -> words.base(share) == ShareBase.NOT_STATED)) {
            items.add(edition.rich("read.base-not-stated"));
        }
        if (shares.stream().anyMatch(share -> share.precision() == Precision.APPROXIMATE)) {
            items.add(edition.rich("read.approximate"));
        }
    }

    /** Tells which countries are in the area of the shares and not in the network, and which took part and are not in it. */
    private Optional<RichText> insideOutside(ShareWords words) {
        String area = words.area().area().key();
        Participants participants = edition.study().participants();
        CountryRegister register = edition.register();
        if (!register.isGroup(area)) {
            return Optional.empty();
        }
        List<CountryCode> members = register.membersOf(area, participants.asOf());
        List<CountryCode> inside = members.stream()
                .filter(country ->
                        register.emnRole(country, participants.asOf()).isEmpty())
                .toList();
        List<CountryCode> outside = participants.named().stream()
                .filter(country -> !members.contains(country))
                .toList();
        return inside.isEmpty() || outside.isEmpty()
                ? Optional.empty()
                : Optional.of(edition.rich(
                        "read.inside-outside",
                        "inside",
                        edition.language().countries().codes(inside),
                        "n",
                        inside.size(),
                        "outside",
                        edition.language().countries().codes(outside)));
    }

    private void addCoverage(List<RichText> items) {
        List<Finding> findings = edition.study().findings();
        Participants participants = edition.study().participants();
        findings.stream()
                .filter(finding -> finding.partOf() == null && finding.hasList())
                .findFirst()
                .ifPresent(finding -> items.add(
                        edition.rich("read.coverage", "n", finding.countries().size(), "of", participants.stated())));
        if (!findings.isEmpty() && !participants.rosterComplete()) {
            items.add(edition.rich(
                    "read.roster",
                    "named",
                    participants.named().size(),
                    "stated",
                    participants.stated(),
                    "codes",
                    edition.codes(participants.named())));
        }
        if (findings.stream().anyMatch(finding -> finding.partOf() != null)) {
            items.add(edition.rich("read.part"));
        }
        if (findings.stream().anyMatch(finding -> finding.quantifier() != null)) {
            items.add(edition.rich("read.quantifier"));
        }
        if (findings.stream().anyMatch(finding -> Objects.equals(finding.quantified(), Quantified.MEASURES))) {
            items.add(edition.rich("read.measures"));
        }
        if (findings.stream().anyMatch(Finding::hasList)) {
            items.add(edition.rich("read.codes"));
        }
        if (participants.named().contains(KOSOVO)) {
            items.add(edition.rich("read.kosovo"));
        }
    }
}
