package org.thbreport.publication.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Every link to a sheet of the annex finds it. */
final class LinkRule implements TableVisitor {

    private final Set<Link> links = new LinkedHashSet<>();

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int number) {
        if (cell instanceof Cell.SheetLink link) {
            links.add(new Link(table.id(), link.sheet()));
        }
    }

    /** Adds what another rule was shown. */
    void addAll(LinkRule other) {
        links.addAll(other.links);
    }

    /** Looks for the sheets that the cells which were shown link to. */
    void check(Annex annex, Faults faults) {
        Set<String> sheets = annex.sheets().stream().map(Sheet::id).collect(Collectors.toSet());
        links.forEach(link ->
                faults.unless(sheets.contains(link.sheet()), link.table(), "no sheet is called " + link.sheet()));
    }

    private record Link(String table, String sheet) {}
}
