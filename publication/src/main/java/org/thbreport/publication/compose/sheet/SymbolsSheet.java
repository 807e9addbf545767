package org.thbreport.publication.compose.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.publication.compose.wording.Cautions;
import org.thbreport.publication.compose.wording.FlagWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.RichText;

/** The sheet of notes and symbols. */
public final class SymbolsSheet {

    private final StudyWords common;

    public SymbolsSheet(StudyWords common) {
        this.common = common;
    }

    /**
     * Returns the meaning of markers and flags, and the cautions that the briefing prints.
     *
     * @param observed flags of the observations, combined ones whole
     */
    public Sheet sheet(List<String> observed) {
        SheetMaker sheet = new SheetMaker(common, "symbols")
                .text("symbol", "sheet.symbols.symbol", 2)
                .text("meaning", "sheet.symbols.meaning", 8);
        symbol(sheet, "[x]", "symbol.x");
        symbol(sheet, "[z]", "symbol.z");
        symbol(sheet, "[c]", "symbol.c");
        symbol(sheet, "0", "symbol.zero");
        FlagWords flags = new FlagWords(common);
        for (String letter : FlagWords.letters(flags(observed))) {
            sheet.row(Cell.words(letter), Cell.words(common.text("flag.symbol", "meaning", flags.meaning(letter))));
        }
        int number = 1;
        for (RichText item : new Cautions(common).items()) {
            sheet.row(Cell.words(common.text("symbol.note", "number", number)), Cell.words(item));
            number++;
        }
        return sheet.make();
    }

    private List<String> flags(List<String> observed) {
        Stream<String> ofShares = common.analysis().statistics().stream()
                .flatMap(file -> file.areas().stream())
                .flatMap(area -> area.shares().stream())
                .map(PeriodShare::flags);
        Stream<String> ofRevisions = common.analysis().revisions().stream()
                .flatMap(file -> file.cells().stream())
                .flatMap(cell ->
                        Stream.of(cell.oldStatus().flags(), cell.newStatus().flags()));
        return Stream.of(observed.stream(), ofShares, ofRevisions)
                .flatMap(flags -> flags)
                .distinct()
                .toList();
    }

    private void symbol(SheetMaker sheet, String symbol, String meaningKey) {
        sheet.row(Cell.words(symbol), Cell.words(common.text(meaningKey)));
    }
}
