package org.thbreport.analytics.disclosure.suppression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.thbreport.analytics.disclosure.cells.CellSystem;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.PrimaryRules;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;

/** An instance of the files that {@code attack.py} reads. */
record InstanceFolder(Path folder) {

    /** Returns the lines of a table by their headings; none where the file is missing. */
    private List<Map<String, String>> table(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            String[] heads = lines.get(0).strip().split(",", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.strip().split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < heads.length; column++) {
                    row.put(heads[column], column < fields.length ? fields[column] : "");
                }
                rows.add(row);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private static String field(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    Properties facts() {
        Properties facts = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(folder.resolve("facts.properties"))) {
            facts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts;
    }

    /** Returns the cells and relations; what an earlier release printed is known to everybody. */
    CellSystem system(int threshold) {
        CellSystemBuilder builder = new CellSystemBuilder(PrimaryRules.of(threshold));
        Map<String, String> earlier = new LinkedHashMap<>();
        table("earlier.csv").forEach(row -> earlier.put(field(row, "cell"), field(row, "value")));
        for (Map<String, String> row : table("truth.csv")) {
            String key = field(row, "cell");
            long value = Long.parseLong(field(row, "value"));
            boolean printed = earlier.containsKey(key);
            builder.cell(new TableCell(
                    key,
                    value,
                    Double.parseDouble(field(row, "weight")),
                    printed ? Standing.PRINTED : Standing.OPEN,
                    Sensitivity.NONE));
        }
        Map<String, Map<String, Long>> relations = new LinkedHashMap<>();
        table("relations.csv")
                .forEach(row -> relations
                        .computeIfAbsent(field(row, "relation"), key -> new LinkedHashMap<>())
                        .merge(field(row, "cell"), (long) Double.parseDouble(field(row, "coefficient")), Long::sum));
        relations.values().forEach(builder::relation);
        for (Map<String, String> row : table("shares.csv")) {
            int decimals = Integer.parseInt(field(row, "decimals"));
            long tenths = new BigDecimal(field(row, "percent"))
                    .movePointRight(decimals)
                    .longValueExact();
            builder.share(field(row, "numerator"), field(row, "denominator"), tenths, decimals);
        }
        for (Map<String, String> row : table("published.csv")) {
            if (!field(row, "high").isEmpty()) {
                long high = Long.parseLong(field(row, "high"));
                builder.atLeastZero(
                        "at most " + field(row, "cell"), Map.of(field(row, "cell"), -1L, CellSystemBuilder.ONE, high));
            }
        }
        return builder.build();
    }

    /** Returns the cells that the instance withholds. */
    BitSet withheld(CellSystem system) {
        Map<String, Boolean> hidden = new LinkedHashMap<>();
        table("published.csv")
                .forEach(row -> hidden.put(
                        field(row, "cell"),
                        field(row, "value").isEmpty() || field(row, "value").equals("[c]")));
        BitSet withheld = new BitSet();
        for (int cell = 0; cell < system.size(); cell++) {
            TableCell found = system.cell(cell);
            withheld.set(
                    cell, found.standing() == Standing.SLACK || hidden.getOrDefault(found.key(), found.isHidden()));
        }
        return withheld;
    }

    /** Writes a pattern as a table that {@code attack.py} takes. */
    static void write(CellSystem system, BitSet withheld, Path file) throws IOException {
        StringBuilder text = new StringBuilder("cell,value\n");
        for (int cell = 0; cell < system.size(); cell++) {
            if (!system.cell(cell).key().startsWith("#")) {
                text.append(system.cell(cell).key())
                        .append(',')
                        .append(withheld.get(cell) ? "[c]" : system.value(cell))
                        .append('\n');
            }
        }
        Files.writeString(file, text);
    }

    /** Protects the instance in a folder, named as the argument, and writes {@code pattern.csv} there. */
    public static void main(String[] arguments) throws IOException {
        for (String argument : arguments) {
            CellSystem system = new InstanceFolder(Path.of(argument)).system(5);
            Pattern pattern = new Protector(Attacker.OF_TEXTBOOKS, Effort.USUAL).protect(system);
            write(system, pattern.withheld(), Path.of(argument, "pattern.csv"));
            Pattern usual = Protector.USUAL.protect(system);
            write(system, usual.withheld(), Path.of(argument, "pattern-rule.csv"));
        }
    }
}
