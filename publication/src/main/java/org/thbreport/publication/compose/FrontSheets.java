package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** The sheets that come first: cover, contents with links, notes and symbols. */
final class FrontSheets {

    private final Edition edition;

    FrontSheets(Edition edition) {
        this.edition = edition;
    }

    /**
     * Returns the cover.
     *
     * @param sheets number of sheets of the workbook, the cover included
     * @param observed number of sheets that hold the observations
     */
    Sheet cover(int sheets, int observed) {
        var study = edition.study();
        List<RichText> lines = new ArrayList<>();
        lines.add(RichText.of(edition.scope()));
        labelled(lines, "masthead.issuer", edition.issuer());
        labelled(lines, "masthead.date", edition.day(edition.known().asOf()));
        labelled(lines, "masthead.edition", String.valueOf(study.edition()));
        labelled(lines, "masthead.status", edition.text("status." + Edition.name(study.status())));
        if (study.extracted() != null) {
            labelled(lines, "masthead.extracted", edition.day(study.extracted()));
        }
        if (study.nextUpdate() != null) {
            labelled(lines, "masthead.next", edition.day(study.nextUpdate()));
        }
        lines.add(Edition.strong(edition.text("cover.about")));
        lines.add(edition.rich("cover.workbook", "n", sheets));
        lines.add(edition.rich("cover.accessible"));
        if (observed > 1) {
            lines.add(edition.rich("cover.observations", "n", observed));
        }
        lines.add(Edition.strong(edition.text("sources.cite-label")));
        lines.add(RichText.of(new SourcesSection(edition).citation("product.annex")));
        labelled(lines, "sources.key-label", edition.known().contentKey());
        return new Sheet(
                "cover",
                SheetMaker.name(edition, "cover"),
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
    Sheet contents(List<Sheet> following, List<RichText> leftOut) {
        SheetMaker sheet = new SheetMaker(edition, "contents")
                .text("sheet", "sheet.contents.sheet", 3)
                .text("holds", "sheet.contents.holds", 8);
        leftOut.forEach(sheet::line);
        sheet.row(
                new Cell.SheetLink(SheetMaker.name(edition, "cover"), "cover"),
                SheetMaker.words(edition.text("sheet.cover.title")));
        for (Sheet one : following) {
            TableBlock table = one.table();
            String name = one.number() == 0
                    ? one.name()
                    : edition.text("caption.table", "n", one.number(), "title", one.name());
            sheet.row(
                    new Cell.SheetLink(name, one.id()),
                    SheetMaker.words(table == null ? one.title() : table.description()));
        }
        return sheet.make();
    }

    /**
     * Returns the meaning of markers and flags, and the cautions that the briefing prints.
     *
     * @param observed flags of the observations, combined ones whole
     */
    Sheet symbols(List<String> observed) {
        SheetMaker sheet = new SheetMaker(edition, "symbols")
                .text("symbol", "sheet.symbols.symbol", 2)
                .text("meaning", "sheet.symbols.meaning", 8);
        symbol(sheet, "[x]", "symbol.x");
        symbol(sheet, "[z]", "symbol.z");
        symbol(sheet, "[c]", "symbol.c");
        symbol(sheet, "0", "symbol.zero");
        FlagWords flags = new FlagWords(edition);
        for (String letter : FlagWords.letters(flags(observed))) {
            sheet.row(
                    SheetMaker.words(letter),
                    SheetMaker.words(edition.text("flag.symbol", "meaning", flags.meaning(letter))));
        }
        int number = 1;
        for (RichText item : new ReadingSection(edition).items()) {
            sheet.row(SheetMaker.words(edition.text("symbol.note", "number", number)), SheetMaker.words(item));
            number++;
        }
        return sheet.make();
    }

    private List<String> flags(List<String> observed) {
        Stream<String> ofShares = edition.analysis().statistics().stream()
                .flatMap(file -> file.areas().stream())
                .flatMap(area -> area.shares().stream())
                .map(PeriodShare::flags);
        Stream<String> ofRevisions = edition.analysis().revisions().stream()
                .flatMap(file -> file.cells().stream())
                .flatMap(cell ->
                        Stream.of(cell.oldStatus().flags(), cell.newStatus().flags()));
        return Stream.of(observed.stream(), ofShares, ofRevisions)
                .flatMap(flags -> flags)
                .distinct()
                .toList();
    }

    private void symbol(SheetMaker sheet, String symbol, String meaningKey) {
        sheet.row(SheetMaker.words(symbol), SheetMaker.words(edition.text(meaningKey)));
    }
}
