package org.thbreport.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private final CommonParts.Names names;
    private final @Nullable CommonParts common;
    private SharedStrings strings = new SharedStrings();

    /**
     * Plans a file.
     *
     * @param known what another file of the series left behind, or null
     */
    AnnexFile(Annex annex, @Nullable CommonParts known) {
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
        names = new CommonParts.Names(
                sheetNames,
                tableNames.values().stream().map(TableNames::name).toList(),
                annex.metadata().language(),
                annex.metadata().words().note(),
                annex.metadata().marks());
        common = known != null && known.names().equals(names) ? known : null;
        for (Sheet sheet : annex.sheets()) {
            SheetPlan plan = common == null ? null : common.plans().get(sheet);
            plans.add(plan == null ? plan(sheet) : plan);
        }
    }

    private SheetPlan plan(Sheet sheet) {
        TableBlock table = sheet.table();
        return new SheetPlan(
                sheet,
                sheetNames.getOrDefault(sheet.id(), ""),
                table == null ? null : tableNames.get(table.id()),
                annex.metadata(),
                cellTexts);
    }

    /** Returns what the sheets need to know of the workbook. */
    CommonParts.Names names() {
        return names;
    }

    /** Returns the place of the very sheet, from 0; empty if it is not there. */
    OptionalInt index(Sheet sheet) {
        return IntStream.range(0, plans.size())
                .filter(index -> plans.get(index).sheet() == sheet)
                .findFirst();
    }

    SheetPlan plan(int index) {
        return plans.get(index);
    }

    /** Returns the texts that cells refer to, so far. */
    SharedStrings strings() {
        return strings;
    }

    /** Returns what another file of the series left behind, if it serves this one. */
    @Nullable CommonParts common(WorkbookSkeleton skeleton) {
        return common != null && common.skeleton() == skeleton ? common : null;
    }

    WorkbookShape shape(WorkbookProfile profile) {
        return new WorkbookShape(profile, plans.stream().map(SheetPlan::shape).toList());
    }

    /**
     * Returns what writes the places of a skeleton.
     *
     * @param parts parts that are there already, or null
     */
    PartTemplate.Filler filler(WorkbookSkeleton skeleton, @Nullable CommonParts parts) {
        if (parts != null) {
            strings = new SharedStrings(parts.strings());
        }
        WorkbookProperties.fill(texts, annex.metadata());
        for (int index = 0; index < plans.size(); index++) {
            SheetPlan plan = plans.get(index);
            String key = WorkbookSkeleton.key(index, "name");
            texts.put(key, XmlOutput.escaped(plan.name()));
            texts.put(key + Slots.QUOTED, XmlOutput.escaped(SheetLinks.quotedName(plan.name())));
            if (parts == null || !parts.plans().containsKey(plan.sheet())) {
                plan.fillCharts(texts, index);
            } else {
                texts.put(WorkbookSkeleton.key(index, WorkbookSkeleton.LAST), PrintedPages.last(plan.lastRow()));
            }
        }
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
            int sheet = WorkbookSkeleton.sheetOf(key).orElseThrow();
            fill(sheet, key.substring(key.indexOf('.') + 1), xml, context);
        }
    }

    private void fill(int index, String what, XmlOutput xml, WorkbookContext context) throws IOException {
        switch (what) {
            case WorkbookSkeleton.ROWS -> {
                SheetPlan plan = plans.get(index);
                SheetRows rows = new SheetRows(plan, context, xml);
                int last = rows.write();
                plan.endsAt(last);
                texts.put(WorkbookSkeleton.key(index, WorkbookSkeleton.LAST), PrintedPages.last(last));
                links.put(index, new SheetLinks(rows.links(), sheetNames));
                TableNames names = plan.names();
                TableBlock table = plan.sheet().table();
                if (names != null && table != null) {
                    TablePart.fill(texts, index, table, names, plan.headerRow(), last);
                }
            }
            case FigureKeys.PLACE -> FigureKeys.write(plans.get(index), xml);
            case WorkbookSkeleton.LINKS -> links(index).write(xml);
            case WorkbookSkeleton.RELATIONS -> links(index).writeRelations(xml);
            default -> throw new IllegalStateException("nothing to put at " + what);
        }
    }

    private SheetLinks links(int index) {
        return links.getOrDefault(index, new SheetLinks(List.of(), Map.of()));
    }
}
