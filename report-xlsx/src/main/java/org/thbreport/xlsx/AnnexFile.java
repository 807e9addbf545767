package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** One annex on its way into a file: what its skeleton depends on, and what goes into the places of the skeleton. */
final class AnnexFile {

    private final Annex annex;
    private final CellTexts cellTexts;
    private final Map<String, String> sheetNames = new LinkedHashMap<>();
    private final Map<String, TableNames> tableNames = new LinkedHashMap<>();
    private final List<SheetPlan> plans = new ArrayList<>();
    private final Map<Integer, SheetLinks> links = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    AnnexFile(Annex annex) {
        this.annex = annex;
        WorkbookNames sheets = WorkbookNames.ofSheets();
        WorkbookNames tables = WorkbookNames.ofTables();
        for (Sheet sheet : annex.sheets()) {
            if (sheetNames.put(sheet.id(), sheets.sheet(sheet.name())) != null) {
                throw new IllegalArgumentException("two sheets have the id " + sheet.id());
            }
            TableBlock table = sheet.table();
            if (table != null) {
                tableNames.put(table.id(), new TableNames(table, tables.table(table.name())));
            }
        }
        cellTexts = new CellTexts(annex.metadata(), sheetNames.keySet());
        for (Sheet sheet : annex.sheets()) {
            TableBlock table = sheet.table();
            TableNames names = table == null ? null : tableNames.get(table.id());
            plans.add(
                    new SheetPlan(sheet, sheetNames.getOrDefault(sheet.id(), ""), names, annex.metadata(), cellTexts));
        }
    }

    WorkbookShape shape(WorkbookProfile profile) {
        return new WorkbookShape(profile, plans.stream().map(SheetPlan::shape).toList());
    }

    /** Returns what writes the places of a skeleton. */
    PartTemplate.Filler filler(WorkbookSkeleton skeleton) {
        WorkbookProperties.fill(texts, annex.metadata());
        for (int index = 0; index < plans.size(); index++) {
            String name = plans.get(index).name();
            String key = WorkbookSkeleton.key(index, "name");
            texts.put(key, XmlOutput.escaped(name));
            texts.put(key + Slots.QUOTED, XmlOutput.escaped(SheetLinks.quotedName(name)));
            plans.get(index).fillCharts(texts, index);
        }
        SharedStrings strings = new SharedStrings();
        WorkbookContext context =
                new WorkbookContext(cellTexts, skeleton.styles(), strings, new FormulaText(tableNames));
        return (key, xml) -> fill(key, xml, context);
    }

    private void fill(String key, XmlOutput xml, WorkbookContext context) throws IOException {
        String text = texts.get(key);
        if (text != null) {
            xml.unescaped(text);
        } else if (key.equals(WorkbookSkeleton.STRINGS)) {
            context.strings().writeTo(xml);
        } else {
            int dot = key.indexOf('.');
            fill(Integer.parseInt(key.substring("sheet".length(), dot)), key.substring(dot + 1), xml, context);
        }
    }

    private void fill(int index, String what, XmlOutput xml, WorkbookContext context) throws IOException {
        switch (what) {
            case WorkbookSkeleton.ROWS -> {
                SheetPlan plan = plans.get(index);
                SheetRows rows = new SheetRows(plan, context, xml);
                int last = rows.write();
                links.put(index, new SheetLinks(rows.links(), sheetNames));
                TableNames names = plan.names();
                TableBlock table = plan.sheet().table();
                if (names != null && table != null) {
                    TablePart.fill(texts, index, table, names, plan.headerRow(), last);
                }
            }
            case WorkbookSkeleton.LINKS -> links(index).write(xml);
            case WorkbookSkeleton.RELATIONS -> links(index).writeRelations(xml);
            default -> throw new IllegalStateException("nothing to put at " + what);
        }
    }

    private SheetLinks links(int index) {
        return links.getOrDefault(index, new SheetLinks(List.of(), Map.of()));
    }
}
