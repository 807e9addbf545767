package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thbreport.analytics.coverage.FindingChange;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** What changed since the edition before: which countries findings name now, and which no longer. */
public final class PreviousSection {

    /** Id of the section, and of the sheet with all findings. */
    private static final String ID = "previous";

    private final BriefingWords edition;

    public PreviousSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where there is no edition before, or nothing in both that can be compared. */
    public List<Section> section() {
        PreviousEdition previous = edition.study().previous();
        List<FindingChange> all = FindingChange.of(edition.study());
        if (previous == null || all.isEmpty()) {
            return List.of();
        }
        List<FindingChange> told = all.stream()
                .filter(change -> !change.isNone() && isOfArea(change))
                .toList();
        List<Block> blocks = new ArrayList<>();
        int same = (int) all.stream().filter(FindingChange::isNone).count();
        blocks.add(Paragraph.body(RichText.joined(
                List.of(
                        edition.rich("previous.both", "all", edition.count(FigureId.of(ID, "n"), all.size())),
                        edition.rich("previous.same", "same", edition.count(FigureId.of(ID, "same"), same)),
                        edition.rich("previous.still", "sheet", edition.sheet(ID))),
                " ")));
        if (!told.isEmpty()) {
            blocks.add(new BulletList(told.stream().map(this::item).toList()));
        }
        return List.of(new Section(
                ID,
                edition.text(
                        "section.previous",
                        "edition",
                        String.valueOf(previous.edition()),
                        "day",
                        edition.day(previous.published())),
                blocks,
                List.of()));
    }

    /** The edition of a country tells of that country. */
    private boolean isOfArea(FindingChange change) {
        CountryCode area = edition.facts().area();
        return area == null
                || change.newly().contains(area)
                || change.noLonger().contains(area);
    }

    private RichText item(FindingChange change) {
        return edition.rich(
                "previous.item",
                "clause",
                edition.clause(change.finding()),
                "counted",
                new FindingWords(edition)
                        .outside(edition.coverage(change.finding().id()).orElseThrow()),
                "before",
                before(change),
                "newly",
                part("previous.newly", "previous.joined", change.newly(), change.joined()),
                "noLonger",
                part("previous.no-longer", "previous.left", change.noLonger(), change.left()));
    }

    /** Returns how many countries a finding named before, out of how many where others took part than now. */
    private Object before(FindingChange change) {
        PreviousEdition previous = Objects.requireNonNull(edition.study().previous());
        Figure before = edition.count(
                FigureId.of("previous", "findings", change.finding().id(), "before"), change.before());
        int of = previous.participants().size();
        return !previous.rosterComplete()
                        || of == edition.study().participants().stated()
                ? before
                : edition.rich(
                        "previous.of",
                        "before",
                        before,
                        "of",
                        edition.count(FigureId.of("previous", "participants"), of));
    }

    private RichText part(String key, String aside, List<CountryCode> countries, List<CountryCode> roster) {
        return countries.isEmpty()
                ? RichText.of("")
                : edition.rich(
                        key,
                        "countries",
                        edition.codes(countries),
                        "aside",
                        roster.isEmpty() ? RichText.of("") : edition.rich(aside, "countries", edition.codes(roster)));
    }
}
