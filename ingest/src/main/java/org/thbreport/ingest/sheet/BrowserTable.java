package org.thbreport.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;

/**
 * The table that Eurostat's data browser writes to a workbook or a text: above it the dimensions of which the sheet has one code, then a row
 * with the name of the dimension across and its codes, a row with the names of those down, and a value in each cell with its flags
 * in the next column.
 */
final class BrowserTable {

    private static final String EXTRACTED = "data extracted on";
    private static final List<String> NO_DIMENSIONS = List.of("dataset", "last updated", "contents", "source of data");

    private final StatisticsInput input;
    private final IssueLog log;
    private final List<String> dimensions = new ArrayList<>();
    private @Nullable RowCollector rows;

    BrowserTable(StatisticsInput input, IssueLog log) {
        this.input = input;
        this.log = log;
    }

    /** Returns whether the first rows of a sheet are those of such a table. */
    static boolean recognises(List<SheetRow> head) {
        return !head.isEmpty()
                && head.get(0).cell(0).toLowerCase(Locale.ROOT).startsWith(EXTRACTED)
                && header(head) >= 0;
    }

    /** Returns the place of the row with the codes across: the last filled one before that with the names of those down. */
    private static int header(List<SheetRow> head) {
        for (int i = 1; i + 1 < head.size(); i++) {
            boolean across = isDimension(head.get(i).cell(0))
                    && count(head.get(i)) > 1
                    && !head.get(i).cell(1).isEmpty();
            boolean down = isDimension(head.get(i + 1).cell(0));
            if (across && down && isAlone(head.get(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDimension(String name) {
        return !name.isEmpty() && !name.endsWith(":");
    }

    private static long count(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The names of dimensions down stand at the left, with nothing behind them. */
    private static boolean isAlone(SheetRow row) {
        return count(row) <= 2 && row.trimmed().size() <= 2;
    }

    void add(String sheet, List<SheetRow> head, Iterator<SheetRow> rest) throws IOException {
        int place = header(head);
        SheetRow across = head.get(place);
        SheetRow down = head.get(place + 1);
        Map<String, String> fixed = fixed(head.subList(1, place));
        int first = down.trimmed().size();
        List<String> names = new ArrayList<>(fixed.keySet());
        names.add(name(down.cell(0)));
        names.add(name(across.cell(0)));
        RowCollector collector = begin(names, sheet);
        int[] codes = new int[names.size()];
        int i = 0;
        for (String code : fixed.values()) {
            codes[i] = collector.code(i, code, code);
            i++;
        }
        List<SheetRow> waiting = new ArrayList<>(head.subList(place + 2, head.size()));
        Iterator<SheetRow> early = waiting.iterator();
        boolean more = true;
        while (more && (early.hasNext() || rest.hasNext())) {
            more = addRow(early.hasNext() ? early.next() : rest.next(), across, first, codes);
        }
    }

    private static Map<String, String> fixed(List<SheetRow> rows) {
        Map<String, String> fixed = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            String key = row.cell(0);
            String plain = key.replaceAll("[:\\s]+$", "").toLowerCase(Locale.ROOT);
            List<String> values =
                    row.cells().stream().skip(1).filter(cell -> !cell.isEmpty()).toList();
            if (!key.isEmpty() && values.size() >= 1 && !NO_DIMENSIONS.contains(plain)) {
                String value = values.get(values.size() - 1);
                int code = value.indexOf(" [");
                fixed.put(name(key), code > 0 ? value.substring(0, code) : value);
            }
        }
        return fixed;
    }

    /** Returns {@code GEO} for {@code GEO (Labels)}. */
    private static String name(String header) {
        return header.replaceAll("(?i)\\s*\\((labels|codes)\\)$", "").replaceAll("[:\\s]+$", "");
    }

    private RowCollector begin(List<String> names, String sheet) throws IOException {
        RowCollector collector = rows;
        if (collector == null) {
            dimensions.addAll(names);
            collector = new RowCollector(input.name(), names, input.limits(), log);
            collector.publisher("ESTAT");
            rows = collector;
        } else if (!dimensions.equals(names)) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    "the sheet " + sheet + " has the dimensions " + String.join(", ", names),
                    "expected " + String.join(", ", dimensions) + ", as in the sheet before");
        }
        return collector;
    }

    /** Adds the cells of a row; returns false at the end of the table, behind which the signs are explained. */
    private boolean addRow(SheetRow row, SheetRow across, int first, int[] codes) throws IOException {
        RowCollector collector = rows;
        if (row.cell(0).isEmpty()
                || collector == null
                || row.cell(0).toLowerCase(Locale.ROOT).startsWith("special value")) {
            return false;
        }
        String label = first > 1 && !row.cell(1).isEmpty() ? row.cell(1) : row.cell(0);
        codes[codes.length - 2] = collector.code(codes.length - 2, row.cell(0), label);
        for (int column = first; column < across.cells().size(); column++) {
            String code = across.cell(column);
            if (!code.isEmpty()) {
                codes[codes.length - 1] = collector.code(codes.length - 1, code, code);
                String flag = across.cell(column + 1).isEmpty() ? row.cell(column + 1) : "";
                if (flag.matches("[0-9.,]+")) {
                    log.add(
                            StatisticsRule.VALUE,
                            row.number(),
                            column + 2,
                            "a number stands where flags do: \"" + flag + "\"",
                            "expected a value with a decimal point, and letters beside it");
                    continue;
                }
                ObservationStatus status = ObservationFlags.status(flag, "", "");
                collector.add(codes, row.cell(column), status, new Place(row.number(), column + 1));
            }
        }
        return true;
    }

    StatisticsReading finish() throws IOException {
        RowCollector collector = rows;
        if (collector == null) {
            throw new UnreadableException(StatisticsRule.STRUCTURE, 0, 0, "the sheet has no table", "");
        }
        return collector.finish();
    }
}
