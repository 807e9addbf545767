package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.cells.CellSystemBuilder;
import org.thbreport.analytics.disclosure.cells.Sensitivity;
import org.thbreport.analytics.disclosure.cells.Standing;
import org.thbreport.analytics.disclosure.cells.TableCell;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.panel.Area;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelPeriod;
import org.thbreport.analytics.panel.VictimCounts;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * Gathers the cells of all tables of a study and what a reader knows of them: groups make the known, known and unknown the total,
 * countries a sum, years a pooled period; and what one subtraction gives that nobody prints.
 */
final class RegisterCells {

    private final CountryRegister register;
    private final CellSystemBuilder builder;
    private final CellWeights weights;
    private final Standing standing;
    private final List<Map<CellKey, String>> tables = new ArrayList<>();
    private String beginning = "";
    private String interest = "";

    /**
     * Makes it.
     *
     * @param standing open for counts that are to be published, implied for those that a reader knows to be there
     */
    RegisterCells(CountryRegister register, CellSystemBuilder builder, CellWeights weights, Standing standing) {
        this.register = register;
        this.builder = builder;
        this.weights = weights;
        this.standing = standing;
    }

    /** Returns for each table the name of the cell that stands for each of its numbers. */
    List<Map<CellKey, String>> tables() {
        return tables;
    }

    /**
     * Adds a table of whole numbers of persons.
     *
     * @param table beginning of the names of its counts
     * @param confidential numbers that their source marks as confidential
     */
    void add(String table, Panel panel, Set<CellKey> confidential) {
        beginning = table;
        interest = String.join("+", panel.groups().interest().stream().sorted().toList());
        Map<CellKey, String> names = new LinkedHashMap<>();
        TableWeights scale = weights.of(table.substring(table.indexOf('/') + 1), panel);
        for (Area area : panel.areas()) {
            panel.periods(area).values().forEach(place -> {
                numbers(place, panel).forEach((key, value) -> names.put(key, put(key, value, scale, confidential)));
                aliases(place, panel, names);
            });
        }
        for (Area area : panel.areas()) {
            panel.periods(area).values().forEach(place -> within(place, panel, names));
        }
        for (Area area : panel.areas()) {
            panel.periods(area).values().forEach(place -> {
                if (!panel.members(area).isEmpty()) {
                    over(place, place.present(), names, panel);
                } else if (area.kind() == AreaKind.GROUP) {
                    over(place, membersIn(panel, area, place.period()), names, panel);
                }
                if (place.period().isPooled()) {
                    years(place, names, panel);
                }
            });
        }
        difference(panel, names);
        tables.add(names);
    }

    private static Map<CellKey, Long> numbers(PanelPeriod place, Panel panel) {
        VictimCounts victims = place.victims();
        Map<CellKey, Long> numbers = new LinkedHashMap<>();
        victims.groups().forEach(group -> put(numbers, CellKey.ofGroup(place, group.code()), group.count()));
        if (panel.groups().interest().size() != 1) {
            put(numbers, CellKey.of(place, Measure.INTEREST), victims.count());
        }
        if (panel.groups().unknown().size() != 1) {
            put(numbers, CellKey.of(place, Measure.UNKNOWN), victims.unknown());
        }
        put(numbers, CellKey.of(place, Measure.KNOWN), victims.known());
        put(numbers, CellKey.of(place, Measure.TOTAL), victims.total());
        return numbers;
    }

    private static void put(Map<CellKey, Long> numbers, CellKey key, Outcome<Double> value) {
        value.found().ifPresent(found -> numbers.put(key, Math.round(found)));
    }

    /** A sum of one group is the cell of that group. */
    private static void aliases(PanelPeriod place, Panel panel, Map<CellKey, String> names) {
        alias(place, panel.groups().interest(), Measure.INTEREST, names);
        alias(place, panel.groups().unknown(), Measure.UNKNOWN, names);
    }

    private static void alias(PanelPeriod place, List<String> groups, Measure measure, Map<CellKey, String> names) {
        String name = groups.size() == 1 ? names.get(CellKey.ofGroup(place, groups.get(0))) : null;
        if (name != null) {
            names.put(CellKey.of(place, measure), name);
        }
    }

    private String put(CellKey key, long value, TableWeights scale, Set<CellKey> confidential) {
        String name = name(key);
        builder.cell(new TableCell(
                name,
                value,
                scale.weight(key, value, name),
                standing,
                confidential.contains(key) ? Sensitivity.CONFIDENTIAL : Sensitivity.NONE));
        return name;
    }

    private String name(CellKey key) {
        return CellName.of(beginning, key, interest);
    }

    /** The numbers of one area and period. */
    private void within(PanelPeriod place, Panel panel, Map<CellKey, String> names) {
        String interest = names.get(CellKey.of(place, Measure.INTEREST));
        String known = names.get(CellKey.of(place, Measure.KNOWN));
        String unknown = names.get(CellKey.of(place, Measure.UNKNOWN));
        String total = names.get(CellKey.of(place, Measure.TOTAL));
        List<String> ofInterest = groups(place, panel.groups().interest(), names);
        List<String> rest = groups(place, panel.groups().rest(), names);
        List<String> unclear = groups(place, panel.groups().unknown(), names);
        if (interest != null && ofInterest.size() > 1) {
            sum(interest, ofInterest);
        }
        if (unknown != null && unclear.size() > 1) {
            sum(unknown, unclear);
        }
        if (known != null) {
            List<String> parts = new ArrayList<>(ofInterest);
            parts.addAll(rest);
            sum(known, parts);
            builder.row(known, parts);
            if (interest != null && rest.size() > 1) {
                builder.difference(known + " less " + interest, known, interest);
            }
        }
        if (total != null) {
            rest(total, known, unknown, interest);
        }
    }

    private void rest(String total, @Nullable String known, @Nullable String unknown, @Nullable String interest) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {known, unknown}) {
            if (part != null) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() && interest != null) {
            parts.add(interest);
        }
        remainder(total, parts);
        if (interest != null && parts.size() > 1) {
            builder.difference(total + " less " + interest, total, interest);
        }
    }

    private static List<String> groups(PanelPeriod place, List<String> codes, Map<CellKey, String> names) {
        List<String> found = new ArrayList<>();
        for (String code : codes) {
            String name = names.get(CellKey.ofGroup(place, code));
            if (name != null) {
                found.add(name);
            }
        }
        return found;
    }

    private void sum(String sum, List<String> parts) {
        if (parts.stream().mapToLong(builder::value).sum() == builder.value(sum)) {
            builder.sum(sum, parts);
        }
    }

    /** A whole, its parts, and what is left of one by the other: a cell of its own, which nobody prints. */
    private void remainder(String whole, List<String> parts) {
        if (!parts.isEmpty()) {
            builder.remainder(whole + " less " + String.join(" and ", parts), whole, parts);
        }
    }

    /** An area, and the countries in it. */
    private void over(PanelPeriod place, List<String> members, Map<CellKey, String> names, Panel panel) {
        for (CellKey key : keys(place, names)) {
            List<String> parts = new ArrayList<>();
            for (String member : members) {
                String part = memberCell(new CellKey(member, place.period(), key.measure(), key.group()), names, panel);
                if (part != null) {
                    parts.add(part);
                }
            }
            String name = names.get(key);
            if (name != null) {
                remainder(name, parts);
            }
        }
    }

    private static List<CellKey> keys(PanelPeriod place, Map<CellKey, String> names) {
        return names.keySet().stream()
                .filter(key -> key.area().equals(place.area()) && key.period().equals(place.period()))
                .toList();
    }

    /** Returns the cell of a country; for a pooled period that the file does not have the sum of its years. */
    private @Nullable String memberCell(CellKey key, Map<CellKey, String> names, Panel panel) {
        String found = names.get(key);
        if (found != null || !key.period().isPooled()) {
            return found;
        }
        List<String> years = yearCells(key, names);
        if (years.isEmpty()) {
            return null;
        }
        String name = name(key);
        long value = years.stream().mapToLong(builder::value).sum();
        if (!builder.has(name)) {
            builder.cell(new TableCell(name, value, 1, Standing.IMPLIED, Sensitivity.NONE));
            builder.sum(name, years);
        }
        return builder.value(name) == value ? name : null;
    }

    private static List<String> yearCells(CellKey key, Map<CellKey, String> names) {
        List<String> years = new ArrayList<>();
        for (int i = 0; i < key.period().units(); i++) {
            String year = names.get(new CellKey(key.area(), key.period().unit(i), key.measure(), key.group()));
            if (year != null) {
                years.add(year);
            }
        }
        return years;
    }

    private void years(PanelPeriod place, Map<CellKey, String> names, Panel panel) {
        if (!panel.members(new Area(place.area(), AreaKind.SUM, null, place.area()))
                .isEmpty()) {
            return;
        }
        for (CellKey key : keys(place, names)) {
            String name = names.get(key);
            if (name != null) {
                List<String> years = yearCells(key, names);
                remainder(name, years);
                if (builder.value(name)
                        < years.stream().mapToLong(builder::value).sum()) {
                    years.forEach(year -> builder.atLeast(name, year));
                }
            }
        }
    }

    private List<String> membersIn(Panel panel, Area area, ReferencePeriod period) {
        List<CountryCode> all = register.membersOf(area.key(), period.lastDay());
        return panel.areas().stream()
                .filter(other -> other.country() != null && all.contains(other.country()))
                .filter(other -> panel.periods(other).containsKey(period))
                .map(Area::key)
                .toList();
    }

    /** The sum of all countries less that of the Union: the others together. */
    private void difference(Panel panel, Map<CellKey, String> names) {
        for (Map.Entry<CellKey, String> entry : List.copyOf(names.entrySet())) {
            CellKey key = entry.getKey();
            if (key.area().equals(Area.EU)) {
                String total = names.get(new CellKey(Area.TOTAL, key.period(), key.measure(), key.group()));
                if (total != null) {
                    builder.difference(total + " less " + entry.getValue(), total, entry.getValue());
                }
            }
        }
    }
}
