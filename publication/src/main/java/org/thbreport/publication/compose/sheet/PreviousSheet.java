package org.thbreport.publication.compose.sheet;

import java.util.List;
import java.util.Optional;
import org.thbreport.analytics.coverage.FindingChange;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.publication.compose.wording.FindingWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/** Each finding that this edition and the one before have with complete lists: how many countries, who is new, who no longer is named. */
public final class PreviousSheet {

    private final StudyWords common;

    public PreviousSheet(StudyWords common) {
        this.common = common;
    }

    /** Returns the sheet; empty where nothing can be compared. */
    public Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(common, "previous")
                .text("finding", "sheet.findings.finding", 2)
                .text("text", "sheet.findings.text", 5)
                .column(Column.number("before", common.text("sheet.previous.before"), ColumnKind.COUNT, 0, 1))
                .column(Column.number("now", common.text("sheet.previous.now"), ColumnKind.COUNT, 0, 1))
                .text("newly", "sheet.previous.newly", 3)
                .text("joined", "sheet.previous.joined", 3)
                .text("no-longer", "sheet.previous.no-longer", 3)
                .text("left", "sheet.previous.left", 3);
        FindingWords words = new FindingWords(common);
        for (FindingChange change : FindingChange.of(common.study())) {
            String id = change.finding().id();
            sheet.row(
                    Cell.words(id),
                    Cell.words(common.coverage(id).map(words::label).orElseThrow()),
                    sheet.count(FigureId.of("previous", "findings", id, "before"), change.before(), null),
                    sheet.count(
                            FigureId.of("coverage", id, "n"),
                            change.finding().countries().size(),
                            null),
                    countries(sheet, change.newly()),
                    countries(sheet, change.joined()),
                    countries(sheet, change.noLonger()),
                    countries(sheet, change.left()));
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private Cell countries(SheetMaker sheet, List<CountryCode> countries) {
        return sheet.wordsOrNotApplicable(common.codes(countries).plain());
    }
}
