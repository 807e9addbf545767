package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.Set;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.TableBlock;

/** Every link to a sheet of the annex finds it. */
final class LinkRule implements TableVisitor {

    private final Set<String> sheets = new HashSet<>();
    private final Faults faults;

    LinkRule(Annex annex, Faults faults) {
        this.faults = faults;
        annex.sheets().forEach(sheet -> sheets.add(sheet.id()));
    }

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int number) {
        if (cell instanceof Cell.SheetLink link && !sheets.contains(link.sheet())) {
            faults.add(table.id(), "no sheet is called " + link.sheet());
        }
    }
}
