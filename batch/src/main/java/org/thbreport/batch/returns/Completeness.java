package org.thbreport.batch.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.ingest.register.StandardCodes;

/**
 * What of a return is filled, and why the rest is not: for whoever signs it, and for whoever receives it.
 *
 * @param kind the return
 * @param registers the registers it is made of
 * @param cells its cells
 */
public record Completeness(ReturnKind kind, List<CountedRegister> registers, List<ReturnCell> cells) {
    private static final String NOT_ADDED =
            "a person with several counts in each, so that the categories do not add up to the total; SEVERAL says how many";

    /** Copies the lists. */
    public Completeness {
        registers = List.copyOf(registers);
        cells = List.copyOf(cells);
    }

    /** Returns how many cells stand as {@code filled}, {@code zero} or {@code blank}. */
    public long count(String state) {
        return cells.stream().filter(cell -> cell.state().equals(state)).count();
    }

    /** Returns in a sentence how many cells are filled, zero and blank. */
    String summary() {
        return count("filled") + " cells are filled, " + count("zero")
                + " are zero because the register holds the field and nobody is in it, " + count("blank")
                + " are blank because no register holds what they ask for.";
    }

    /** Returns a row for each cell: where it is, how it stands, and why it is blank. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("table", "period", "area", "status", "category", "state", "reason"));
        cells.forEach(cell -> rows.add(List.of(
                cell.table(),
                cell.period(),
                cell.area(),
                cell.status(),
                cell.category(),
                cell.state(),
                cell.reason())));
        return rows;
    }

    /** Returns the report as Markdown: each table, how much of it is filled, the share that is unknown, and what to know of it. */
    String markdown() {
        StringBuilder text = new StringBuilder("# Completeness of the return " + kind.code() + "\n\n");
        text.append("Confidential: made of true counts for the authority that asks for them, not for publication.\n\n");
        text.append(summary()).append("\n\n");
        text.append("| table | period | filled | zero | blank | unknown | to know |\n|---|---|---|---|---|---|---|\n");
        tables().forEach(table -> text.append("| ")
                .append(String.join(
                        " | ",
                        table.name(),
                        table.period(),
                        String.valueOf(table.filled()),
                        String.valueOf(table.zero()),
                        String.valueOf(table.blank()),
                        table.unknown(),
                        table.toKnow()))
                .append(" |\n"));
        text.append("\n## Registers\n\n");
        for (CountedRegister counted : registers) {
            Map<String, String> head = counted.counts().head();
            text.append("- `").append(counted.register().id()).append("`, ").append(counted.population());
            text.append(": ").append(head.getOrDefault("rows", "0")).append(" rows, ");
            text.append(head.getOrDefault("refused", "0")).append(" refused");
            head.forEach((name, number) -> {
                if (name.startsWith("rows.") && !number.equals("0")) {
                    text.append("; ")
                            .append(name.substring(5).replace('-', ' '))
                            .append(": ")
                            .append(number);
                }
            });
            text.append(".\n");
        }
        return text.toString();
    }

    /**
     * How complete a table is in a period.
     *
     * @param unknown the share of the unknown among all together, in whole percent; empty where the table has none
     * @param toKnow why cells are blank, and what does not add up
     */
    record Table(String name, String period, long filled, long zero, long blank, String unknown, String toKnow) {}

    /** Returns the tables in the order of the return, each once a period. */
    List<Table> tables() {
        Map<List<String>, List<ReturnCell>> tables = new LinkedHashMap<>();
        cells.forEach(cell -> tables.computeIfAbsent(List.of(cell.table(), cell.period()), key -> new ArrayList<>())
                .add(cell));
        return tables.entrySet().stream()
                .map(entry -> new Table(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        count(entry.getValue(), "filled"),
                        count(entry.getValue(), "zero"),
                        count(entry.getValue(), "blank"),
                        unknown(entry.getValue()),
                        toKnow(entry.getValue())))
                .toList();
    }

    private static long count(List<ReturnCell> cells, String state) {
        return cells.stream().filter(cell -> cell.state().equals(state)).count();
    }

    /** Returns the share of the unknown among all together, in whole percent. */
    private static String unknown(List<ReturnCell> cells) {
        List<ReturnCell> together = cells.stream()
                .filter(cell -> cell.status().equals(StandardCodes.REGISTERED) && cell.value() != null)
                .filter(cell -> !cell.category().equals(StandardCodes.SEVERAL))
                .toList();
        long all = sum(together);
        boolean hasUnknown = together.stream().anyMatch(cell -> cell.category().equals(StandardCodes.UNKNOWN));
        if (all == 0 || !hasUnknown) {
            return "";
        }
        long unknown = sum(together.stream()
                .filter(cell -> cell.category().equals(StandardCodes.UNKNOWN))
                .toList());
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * unknown / all);
    }

    private static long sum(List<ReturnCell> cells) {
        return cells.stream()
                .mapToLong(cell -> cell.value() == null ? 0 : cell.value())
                .sum();
    }

    private static String toKnow(List<ReturnCell> cells) {
        List<String> reasons = new ArrayList<>(cells.stream()
                .map(ReturnCell::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList());
        if (cells.stream().anyMatch(cell -> cell.category().equals(StandardCodes.SEVERAL))) {
            reasons.add(NOT_ADDED);
        }
        return String.join("; ", reasons);
    }
}
