package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.Set;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.TableBlock;

/** A number that stands out in the briefing stands in the same words on the annex's sheet of key figures. */
final class NumberRule implements TableVisitor {

    private static final String TABLE = "key-figures";
    private static final String COLUMN = "shown";

    /** The annex is that of all countries; what is told of one stands on its sheets by country. */
    private static final String NATIONAL = "national";

    private final Set<String> shown = new HashSet<>();

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int number) {
        if (table.id().equals(TABLE) && column.id().equals(COLUMN)) {
            shown.add(cell.shown());
        }
    }

    /** Adds what another rule was shown. */
    void addAll(NumberRule other) {
        shown.addAll(other.shown);
    }

    /** Looks at a briefing beside the annex whose cells were shown. */
    void check(Briefing briefing, Faults faults) {
        briefing.sections().stream()
                .filter(section -> !section.id().equals(NATIONAL))
                .flatMap(section -> section.blocks().stream())
                .filter(KeyFigures.class::isInstance)
                .map(KeyFigures.class::cast)
                .forEach(figures -> figures.figures()
                        .forEach(figure -> faults.unless(
                                shown.contains(figure.value().plain()),
                                TABLE,
                                "the figure \"" + figure.value().plain()
                                        + "\" of the briefing does not stand in the annex")));
    }
}
