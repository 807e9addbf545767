package org.thbreport.publication.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;
import org.thbreport.publication.compose.section.AgreementSection;
import org.thbreport.publication.compose.section.AnswersSection;
import org.thbreport.publication.compose.section.CountriesSection;
import org.thbreport.publication.compose.section.DriversSection;
import org.thbreport.publication.compose.section.EditorSections;
import org.thbreport.publication.compose.section.FindingSentences;
import org.thbreport.publication.compose.section.FindingsSection;
import org.thbreport.publication.compose.section.KeyPoints;
import org.thbreport.publication.compose.section.NationalSection;
import org.thbreport.publication.compose.section.PlaceNumbers;
import org.thbreport.publication.compose.section.PreviousSection;
import org.thbreport.publication.compose.section.RateSection;
import org.thbreport.publication.compose.section.ReadingSection;
import org.thbreport.publication.compose.section.RevisionsSection;
import org.thbreport.publication.compose.section.ShareSection;
import org.thbreport.publication.compose.section.SourcesSection;
import org.thbreport.publication.compose.section.TableSection;
import org.thbreport.publication.compose.section.TileMapFigure;
import org.thbreport.publication.compose.section.TrendSection;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.ProductKind;

/**
 * Composes what is printed, from protected results and in one language. A section without data is left out. Pure: the same
 * arguments give the same briefing.
 */
final class BriefingComposer {

    private static final int FLASH_FINDINGS = 3;

    private final StudyWords common;

    /** Makes a composer for the words of a study. */
    BriefingComposer(StudyWords common) {
        this.common = common;
    }

    /** Returns the briefing or flash of an edition, which refers to the tables of its annex. */
    Briefing compose(EditionFacts facts, Annex annex) {
        BriefingWords edition = new BriefingWords(common, facts, annex);
        return facts.product() == ProductKind.FLASH ? flash(edition) : briefing(edition);
    }

    private static Briefing briefing(BriefingWords edition) {
        SourceNotes notes = new SourceNotes(edition);
        FindingSentences sentences = new FindingSentences(edition, notes);
        FindingsSection findings = new FindingsSection(edition, sentences);
        EditorSections editor = new EditorSections(edition);
        List<Section> sections = new ArrayList<>();
        sections.addAll(new NationalSection(edition, notes).section());
        sections.addAll(editor.summary());
        ShareSection share = new ShareSection(edition, notes);
        KeyPoints points = new KeyPoints(edition, notes, sentences, share.reference());
        boolean whole = NationalSection.tellsAsWhole(edition);
        sections.addAll(whole ? points.section() : points.withoutTiles());
        sections.addAll(share.section());
        sections.addAll(new AgreementSection(edition).section());
        sections.addAll(new TrendSection(edition).section(share.ofYearsTogether()));
        sections.addAll(new DriversSection(edition).section());
        sections.addAll(new RateSection(edition).section());
        sections.addAll(new CountriesSection(edition).section());
        sections.addAll(new RevisionsSection(edition).section());
        edition.further().forEach(table -> sections.addAll(new TableSection(table, notes).section()));
        sections.addAll(findings.byTheme());
        sections.addAll(findings.challenges());
        sections.addAll(new AnswersSection(edition, notes).section());
        sections.addAll(new PreviousSection(edition).section());
        sections.addAll(editor.boxes());
        sections.addAll(editor.recommendations());
        sections.addAll(editor.method());
        sections.add(new ReadingSection(edition).section());
        sections.addAll(editor.abbreviations());
        sections.add(new SourcesSection(edition).section());
        sections.addAll(editor.about());
        return whole(edition, sections, notes);
    }

    /** Returns the richest flash, with the poorer ones for where it does not fit on one page. */
    private static Briefing flash(BriefingWords edition) {
        List<Briefing> flashes = FlashPlan.PLANS.stream()
                .map(plan -> flash(edition, plan))
                .distinct()
                .toList();
        return flashes.get(0).onAtMost(1, flashes.subList(1, flashes.size()));
    }

    private static Briefing flash(BriefingWords edition, FlashPlan plan) {
        SourceNotes notes = new SourceNotes(edition);
        FindingSentences sentences = new FindingSentences(edition, notes);
        ShareSection share = new ShareSection(edition, notes);
        KeyPoints points =
                new KeyPoints(edition, notes, sentences, plan.figure() ? share.reference() : StudyWords.NOTHING);
        List<Section> sections = new ArrayList<>(new NationalSection(edition, notes).flash(plan.keyFigures()));
        List<Section> key = points.section(plan.keyFigures() && NationalSection.tellsAsWhole(edition), 0);
        sections.addAll(key);
        if (key.isEmpty()) { // Shares that are too small for a key point: what can be said of them in counts.
            sections.addAll(new TrendSection(edition).section());
            sections.addAll(new RateSection(edition).section());
        }
        if (plan.figure()) {
            sections.addAll(share.section());
        }
        List<Finding> findings = points.listsToTell(key.isEmpty() ? FLASH_FINDINGS : plan.findings());
        if (!findings.isEmpty()) {
            List<Block> blocks = new ArrayList<>(List.of(new BulletList(sentences.alone(findings))));
            if (plan.map()) {
                TileMapFigure.of(edition).ifPresent(blocks::add);
            }
            sections.add(new Section("findings", edition.text("section.findings"), blocks, List.of()));
        }
        sections.addAll(new RevisionsSection(edition).flash(plan.figure()));
        sections.add(new SourcesSection(edition).flash());
        return whole(edition, sections, notes);
    }

    private static Briefing whole(BriefingWords edition, List<Section> sections, SourceNotes notes) {
        String product = "product." + edition.facts().product().code();
        List<Section> numbered = new PlaceNumbers(edition, sections).numbered();
        return new Briefing(edition.metadata(product), masthead(edition, product), numbered, notes.notes());
    }

    private static Masthead masthead(BriefingWords edition, String product) {
        var study = edition.study();
        List<Masthead.Line> lines = new ArrayList<>();
        CountryCode country = edition.facts().area();
        if (country != null) {
            line(edition, lines, "masthead.area", edition.language().countries().name(country));
        }
        line(edition, lines, "masthead.issuer", edition.issuer());
        line(edition, lines, "masthead.date", edition.day(edition.facts().asOf()));
        line(edition, lines, "masthead.edition", String.valueOf(study.edition()));
        line(edition, lines, "masthead.status", edition.text("status." + StudyWords.name(study.status())));
        day(edition, lines, "masthead.extracted", study.extracted());
        day(edition, lines, "masthead.next", study.nextUpdate());
        return new Masthead(edition.text(product), edition.title(), edition.scope(), lines);
    }

    private static void day(BriefingWords edition, List<Masthead.Line> lines, String key, @Nullable LocalDate day) {
        if (day != null) {
            line(edition, lines, key, edition.day(day));
        }
    }

    private static void line(BriefingWords edition, List<Masthead.Line> lines, String key, String value) {
        lines.add(new Masthead.Line(edition.text(key), value));
    }
}
