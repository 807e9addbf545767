package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** A number that stands out in the briefing stands in the same words on the annex's sheet of key figures. */
final class NumberRule {

    private static final String SHEET = "key-figures";
    private static final String COLUMN = "shown";

    private NumberRule() {}

    static List<PublicationFault> check(Publication publication) {
        Faults faults = new Faults("PUB-4");
        Set<String> annex = new HashSet<>();
        for (Sheet sheet : publication.annex().sheets()) {
            TableBlock table = sheet.table();
            if (sheet.id().equals(SHEET) && table != null) {
                int place = table.columns().stream()
                        .map(column -> column.id())
                        .toList()
                        .indexOf(COLUMN);
                for (Row row : table.rows()) {
                    annex.add(row.cells().get(place).shown());
                }
            }
        }
        for (KeyFigures figures : BriefingWalk.blocks(publication.briefing(), KeyFigures.class)) {
            figures.figures()
                    .forEach(figure -> faults.unless(
                            annex.contains(figure.value()),
                            SHEET,
                            "the figure \"" + figure.value() + "\" of the briefing does not stand in the annex"));
        }
        return faults.found();
    }
}
