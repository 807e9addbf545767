package org.thbreport.publication.compose.sheet;

import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Sheet;

/** The sheet that tells how the edition can be made again: program, command, key, day and input files. */
public final class ReproductionSheet {

    /** Id of the sheet. */
    private static final String ID = "reproduction";

    private final EditionWords edition;

    public ReproductionSheet(EditionWords edition) {
        this.edition = edition;
    }

    public Sheet sheet() {
        SheetMaker sheet = new SheetMaker(edition, ID)
                .text("item", "sheet.reproduction.item", 3)
                .text("value", "sheet.reproduction.value", 6);
        item(sheet, "sheet.reproduction.program", edition.facts().program());
        item(sheet, "sheet.reproduction.command", edition.facts().command());
        item(sheet, "sheet.reproduction.key", edition.facts().contentKey());
        item(sheet, "sheet.reproduction.date", edition.day(edition.facts().asOf()));
        edition.facts()
                .inputs()
                .forEach(input -> sheet.row(
                        Cell.words(edition.text("sheet.reproduction.input", "path", input.path())),
                        Cell.words(input.sha256())));
        return sheet.make();
    }

    private void item(SheetMaker sheet, String labelKey, String value) {
        sheet.row(Cell.words(edition.text(labelKey)), Cell.words(value));
    }
}
