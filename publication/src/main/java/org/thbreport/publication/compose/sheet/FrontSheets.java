package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** The sheets that come first and tell of the edition: cover, and contents with links. */
public final class FrontSheets {

    private final EditionWords edition;

    public FrontSheets(EditionWords edition) {
        this.edition = edition;
    }

    /**
     * Returns the cover.
     *
     * @param sheets number of sheets of the workbook, the cover included
     * @param observed number of sheets that hold the observations
     */
    public Sheet cover(int sheets, int observed) {
        var study = edition.study();
        List<RichText> lines = new ArrayList<>();
        lines.add(edition.scope());
        labelled(lines, "masthead.issuer", edition.issuer());
        labelled(lines, "masthead.date", edition.day(edition.facts().asOf()));
        labelled(lines, "masthead.edition", String.valueOf(study.edition()));
        labelled(lines, "masthead.status", edition.text("status." + StudyWords.name(study.status())));
        if (study.extracted() != null) {
            labelled(lines, "masthead.extracted", edition.day(study.extracted()));
        }
        if (study.nextUpdate() != null) {
            labelled(lines, "masthead.next", edition.day(study.nextUpdate()));
        }
        lines.add(StudyWords.strong(edition.text("cover.about")));
        lines.add(edition.rich("cover.workbook", "n", sheets));
        lines.add(edition.rich("cover.accessible"));
        if (observed > 1) {
            lines.add(edition.rich("cover.observations", "n", observed));
        }
        lines.add(StudyWords.strong(edition.text("sources.cite-label")));
        lines.add(RichText.of(edition.citation("product.annex")));
        labelled(lines, "sources.key-label", edition.facts().contentKey());
        return new Sheet(
                "cover",
                edition.sheetName("cover"),
                edition.text("metadata.title", "product", edition.text("product.annex"), "title", edition.title()),
                lines,
                null,
                List.of());
    }

    private void labelled(List<RichText> lines, String labelKey, String text) {
        String label = edition.text("sources.labelled", "label", edition.text(labelKey), "text", "");
        lines.add(new RichText(List.of(new Inline.Words(label, true), new Inline.Words(text, false))));
    }

    /**
     * Returns the list of the sheets.
     *
     * @param following the sheets that follow
     * @param leftOut lines on sheets that are not there
     */
    public Sheet contents(List<Sheet> following, List<RichText> leftOut) {
        SheetMaker sheet = new SheetMaker(edition, "contents")
                .text("sheet", "sheet.contents.sheet", 3)
                .text("holds", "sheet.contents.holds", 8);
        leftOut.forEach(sheet::line);
        sheet.row(
                new Cell.SheetLink(edition.sheetName("cover"), "cover"), Cell.words(edition.text("sheet.cover.title")));
        for (Sheet one : following) {
            TableBlock table = one.table();
            String name = one.number() == 0
                    ? one.name()
                    : edition.text("caption.table", "n", one.number(), "title", one.name());
            sheet.row(
                    new Cell.SheetLink(name, one.id()), Cell.words(table == null ? one.title() : table.description()));
        }
        return sheet.make();
    }
}
