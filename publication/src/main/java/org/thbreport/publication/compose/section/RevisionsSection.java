package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.StatisticsRevisions;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.RichText;

/** Tells which figures printed were revised since the vintage before; only where there is any. */
public final class RevisionsSection {

    private static final int SHOWN = 8;
    private static final int SHOWN_IN_FLASH = 2;

    private final BriefingWords edition;

    public RevisionsSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section of a briefing. */
    public List<Section> section() {
        Optional<RevisedFigures> figures = RevisedFigures.of(edition);
        List<RichText> all = new ArrayList<>();
        figures.ifPresent(found -> {
            all.addAll(found.shares());
            found.countries().stream().filter(figure -> !all.contains(figure)).forEach(all::add);
        });
        return figures.map(found -> section(found.revisions(), all, SHOWN)).orElse(List.of());
    }

    /**
     * Returns the section of a flash, which prints no table of countries.
     *
     * @param figure whether the flash has the figure of all shares, not only those of its key points
     */
    public List<Section> flash(boolean figure) {
        return RevisedFigures.of(edition)
                .map(found -> section(found.revisions(), figure ? found.shares() : found.keyShares(), SHOWN_IN_FLASH))
                .orElse(List.of());
    }

    private List<Section> section(StatisticsRevisions revisions, List<RichText> figures, int shown) {
        if (figures.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.body(edition.rich(
                "revisions.lead",
                "earlier",
                edition.onDay(revisions.earlier().retrieved()),
                "used",
                edition.onDay(revisions.used().retrieved()),
                "n",
                edition.count(
                        FigureId.of("revisions", revisions.before().reference().file(), "n"),
                        revisions.cells().size()),
                "figures",
                figures.size())));
        List<RichText> points = new ArrayList<>(figures.subList(0, Math.min(shown, figures.size())));
        points.add(edition.rich(
                "revisions.all", "more", Math.max(0, figures.size() - shown), "sheet", edition.sheet("revisions")));
        blocks.add(new BulletList(points));
        return List.of(new Section(edition.placeOf("revisions"), edition.text("section.revisions"), blocks, List.of()));
    }
}
