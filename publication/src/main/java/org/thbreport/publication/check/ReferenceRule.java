package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Every cross-reference and every link to a sheet finds its place. */
final class ReferenceRule {

    private ReferenceRule() {}

    static List<PublicationFault> check(Publication publication) {
        Faults faults = new Faults("PUB-6");
        Set<String> sheets = new HashSet<>();
        publication.annex().sheets().forEach(sheet -> sheets.add(sheet.id()));
        Set<String> places = new HashSet<>(sheets);
        BriefingWalk.sections(publication.briefing()).forEach(section -> places.add(section.id()));
        BriefingWalk.blocks(publication.briefing(), FigureBlock.class).forEach(figure -> places.add(figure.id()));
        BriefingWalk.blocks(publication.briefing(), TableBlock.class).forEach(table -> places.add(table.id()));
        BriefingWalk.texts(
                publication.briefing(),
                (place, text) -> text.inlines().forEach(inline -> {
                    if (inline instanceof Inline.CrossReference reference) {
                        faults.unless(
                                places.contains(reference.target()), place, "nothing is called " + reference.target());
                    }
                }));
        for (Sheet sheet : publication.annex().sheets()) {
            if (sheet.table() != null) {
                for (Row row : sheet.table().rows()) {
                    for (Cell cell : row.cells()) {
                        if (cell instanceof Cell.SheetLink link) {
                            faults.unless(
                                    sheets.contains(link.sheet()), sheet.id(), "no sheet is called " + link.sheet());
                        }
                    }
                }
            }
        }
        return faults.found();
    }
}
