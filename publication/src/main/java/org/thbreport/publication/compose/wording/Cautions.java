package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.ShareBase;
import org.thbreport.publication.text.RichText;

/** What a reader must know to read the publication rightly: only what bears on what it shows. */
public final class Cautions {

    private static final CountryCode KOSOVO = CountryCode.of("XK");

    private final StudyWords common;

    public Cautions(StudyWords common) {
        this.common = common;
    }

    /** Returns the cautions, one by one; briefing and annex print the same. */
    public List<RichText> items() {
        List<RichText> items = new ArrayList<>();
        if (common.study().madeUp()) {
            items.add(common.rich("read.made-up"));
        }
        if (Stream.concat(Stream.of(common), common.further().stream())
                .anyMatch(table -> ShareWords.headline(table).isPresent())) {
            items.add(common.rich("read.registered"));
        }
        ShareWords.headline(common).ifPresent(words -> addShares(items, words));
        for (StudyWords table : common.further()) {
            List<RichText> ofTable = new ArrayList<>();
            ShareWords.headline(table).ifPresent(words -> new Cautions(table).addShares(ofTable, words));
            ofTable.stream()
                    .filter(item -> items.stream().noneMatch(one -> one.plain().equals(item.plain())))
                    .forEach(items::add);
        }
        if (ShareWords.headline(common).filter(ShareWords::hasCounts).isPresent()) {
            items.add(common.rich("read.quality", "sheet", common.sheetName("quality")));
        }
        addCoverage(items);
        if (common.disclosure().publicSource() && !common.study().madeUp()) {
            items.add(common.rich("read.public-source"));
        }
        items.add(common.rich("read.process"));
        return items;
    }

    private void addShares(List<RichText> items, ShareWords words) {
        List<PeriodShare> shares = words.shares();
        if (!words.areOfTheStudy()) {
            items.add(common.rich(
                    common.study().participants().scope() == ParticipantScope.EMN
                            ? "read.areas"
                            : "read.areas-countries",
                    "area",
                    common.language().countries().area(words.area().area().key()),
                    "of",
                    common.stated(),
                    "kind",
                    common.kind()));
            insideOutside(words).ifPresent(items::add);
        }
        total(words).ifPresent(items::add);
        new AbsentWords(common)
                .of(words.area())
                .ifPresent(values -> items.add(common.rich("read.absent", "values", values)));
        if (shares.stream().anyMatch(share -> words.base(share) == ShareBase.NOT_STATED)) {
            items.add(common.rich("read.base-not-stated"));
        }
        if (shares.stream().anyMatch(share -> share.precision() == Precision.APPROXIMATE)) {
            items.add(common.rich("read.approximate"));
        }
    }

    /** Tells what the countries of the file give together, where headlines are about the publisher's own total. */
    private Optional<RichText> total(ShareWords words) {
        if (words.area().area().kind() != AreaKind.GROUP) {
            return Optional.empty();
        }
        return words.sum()
                .map(words::of)
                .flatMap(sum -> words.latest()
                        .flatMap(latest -> sum.at(latest.period()))
                        .map(share -> common.rich(
                                "read.publisher-total",
                                "total",
                                common.language()
                                        .countries()
                                        .area(words.area().area().key()),
                                "sum",
                                common.language()
                                        .countries()
                                        .area(sum.area().area().key()),
                                "share",
                                sum.share(share),
                                "in",
                                common.language().dates().in(share.period()))));
    }

    /** Tells which countries are in the area of the shares and not in the network, and which took part and are not in it. */
    private Optional<RichText> insideOutside(ShareWords words) {
        String area = words.area().area().key();
        Participants participants = common.study().participants();
        CountryRegister register = common.register();
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
                : Optional.of(common.rich(
                        "read.inside-outside",
                        "inside",
                        common.language().countries().codes(inside),
                        "n",
                        inside.size(),
                        "outside",
                        common.language().countries().codes(outside)));
    }

    private void addCoverage(List<RichText> items) {
        List<Finding> findings = common.study().findings();
        Participants participants = common.study().participants();
        findings.stream()
                .filter(finding -> finding.partOf() == null
                        && !finding.countries().isEmpty()
                        && finding.list().excluded().isEmpty())
                .findFirst()
                .ifPresent(finding ->
                        items.add(common.rich("read.coverage", "n", common.named(finding), "of", common.stated())));
        if (!findings.isEmpty() && !participants.rosterComplete()) {
            items.add(common.rich(
                    "read.roster",
                    "named",
                    common.count(
                            FigureId.of("study", "participants", "named"),
                            participants.named().size()),
                    "stated",
                    common.stated(),
                    "codes",
                    common.codes(participants.named())));
        }
        if (!common.study().keyPoints().isEmpty()) {
            items.add(common.rich("read.key-points-chosen"));
        } else if (findings.stream().anyMatch(Finding::hasList)) {
            items.add(common.rich("read.key-points-longest"));
        }
        if (findings.stream().anyMatch(finding -> finding.partOf() != null)) {
            items.add(common.rich("read.part"));
        }
        if (findings.stream().anyMatch(finding -> finding.quantifier() != null)) {
            items.add(common.rich("read.quantifier"));
        }
        if (findings.stream().anyMatch(finding -> Objects.equals(finding.quantified(), Quantified.MEASURES))) {
            items.add(common.rich("read.measures"));
        }
        if (findings.stream().anyMatch(Finding::hasList)) {
            items.add(common.rich("read.codes", "kind", common.kind()));
        }
        if (participants.named().contains(KOSOVO)) {
            items.add(common.rich("read.kosovo"));
        }
    }
}
