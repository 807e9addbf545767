package org.thbreport.batch.returns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.publication.language.Language;

/** The cells of a return: a number where a register holds the field, 0 where it is known that there are none, else a reason. */
public final class ReturnTables {
    private final ReturnKind kind;
    private final List<CountedRegister> registers;
    private final List<ReturnCell> cells = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    private ReturnTables(ReturnKind kind, List<CountedRegister> registers) {
        this.kind = kind;
        this.registers = registers;
    }

    /**
     * Makes the cells of a return for some periods.
     *
     * @param registers the registers, one for each population
     * @param periods the periods, as counts have them: {@code 2024}
     */
    public static ReturnTables of(ReturnKind kind, List<CountedRegister> registers, List<String> periods) {
        ReturnTables tables = new ReturnTables(kind, registers);
        for (String period : periods) {
            tables.kind.asked().forEach(asked -> tables.add(asked, period));
        }
        tables.checkSums(periods);
        return tables;
    }

    private void add(AskedCell asked, String period) {
        Optional<CountedRegister> found = registers.stream()
                .filter(register -> register.population().equals(asked.population()))
                .findFirst();
        if (asked.population().isEmpty()) {
            blank(asked, "", period, "TOTAL", "a register of persons does not count them");
        } else if (found.isEmpty()) {
            blank(asked, "", period, "TOTAL", "the study has no register of this population");
        } else {
            add(asked, period, found.get());
        }
    }

    private void blank(AskedCell asked, String area, String period, String category, String reason) {
        cells.add(new ReturnCell(
                asked.table(), asked.label(), area, period, StandardCodes.REGISTERED, category, null, reason));
    }

    private void add(AskedCell asked, String period, CountedRegister counted) {
        CaseRegister register = counted.register();
        String why = reason(asked, period, register);
        for (String area : areas(counted)) {
            if (!why.isEmpty()) {
                blank(asked, area, period, "TOTAL", why);
                continue;
            }
            for (String category : categories(asked, counted)) {
                for (String status : statuses(register)) {
                    long persons = asked.category().equals(AskedCell.REST)
                            ? rest(asked, counted, status, area, period)
                            : counted.counts().persons(status, area, period, asked.breakdown(), category);
                    cells.add(new ReturnCell(
                            asked.table(), label(asked, category), area, period, status, category, persons, ""));
                }
            }
        }
    }

    private static List<String> statuses(CaseRegister register) {
        List<String> statuses = new ArrayList<>(register.rules().include());
        if (statuses.size() == 1) {
            return statuses;
        }
        statuses.add(StandardCodes.REGISTERED);
        return statuses;
    }

    private static String label(AskedCell asked, String category) {
        if (!asked.category().equals(AskedCell.EACH)) {
            return asked.label();
        }
        List<String> words = new ArrayList<>();
        String[] parts = asked.breakdown().replace("form-exclusive", "form").split("\\*");
        String[] codes = category.split("\\*");
        for (int i = 0; i < codes.length; i++) {
            words.add(
                    switch (codes[i]) {
                        case "UNK" -> codes.length == 1 ? "not known" : parts[i] + " not known";
                        case "MIXED" -> "several forms";
                        case "SEVERAL" -> "several (counted in each)";
                        case "NAT" -> "citizens of the reporting country";
                        case "EU", "EU27_2020_FOR" -> "citizens of other Member States";
                        case "TCN", "NEU27_2020_FOR" -> "third-country nationals";
                        case "STLS" -> "stateless";
                        case "RNC" -> "recognised non-citizens";
                        default ->
                            StandardCodes.label(parts[Math.min(i, parts.length - 1)], codes[i])
                                    .orElse(Language.of("en").countries().area(codes[i]));
                    });
        }
        return asked.breakdown().equals("total") ? asked.label() : String.join(", ", words);
    }

    /** Returns why the register does not say it; empty where it does. */
    private static String reason(AskedCell asked, String period, CaseRegister register) {
        if (register.periods().single().stream()
                        .noneMatch(single -> single.toString().equals(period))
                && register.periods().pooled().stream()
                        .noneMatch(pooled -> pooled.toString().equals(period))) {
            return "the register is not counted for " + period;
        }
        if (asked.breakdown().equals("total")) {
            return "";
        }
        for (String part : asked.breakdown().split("\\*")) {
            if (!register.columns().has(RegisterBreakdown.role(part))) {
                return "the register has no column of "
                        + RegisterBreakdown.role(part).key();
            }
        }
        return register.breakdowns().stream()
                        .noneMatch(breakdown -> breakdown.toString().equals(asked.breakdown()))
                ? "the study does not count the register by " + asked.breakdown()
                : "";
    }

    private static Set<String> areas(CountedRegister counted) {
        Set<String> areas = new TreeSet<>();
        String constant = counted.register().columns().area();
        if (constant != null) {
            areas.add(constant);
        }
        counted.counts().counts().forEach(count -> areas.add(count.area()));
        if (areas.isEmpty()) {
            areas.add("");
        }
        return areas;
    }

    private List<String> categories(AskedCell asked, CountedRegister counted) {
        if (!asked.category().equals(AskedCell.EACH)) {
            return List.of(asked.category());
        }
        String[] parts = asked.breakdown().split("\\*");
        if (parts[0].equals("total")) {
            return List.of("TOTAL");
        }
        List<String> first = StandardCodes.of(parts[0], counted.register().rules());
        if (first.isEmpty()) {
            return counted.counts().counts().stream()
                    .filter(count -> count.breakdown().equals(asked.breakdown()))
                    .map(RegisterCount::category)
                    .collect(java.util.stream.Collectors.collectingAndThen(
                            java.util.stream.Collectors.toCollection(TreeSet::new), List::copyOf));
        }
        if (parts.length == 1) {
            List<String> all = new ArrayList<>(first);
            if (RegisterBreakdown.SEVERAL.contains(parts[0])) {
                all.add(StandardCodes.SEVERAL);
            }
            return all;
        }
        List<String> crossed = new ArrayList<>();
        for (String one : first) {
            StandardCodes.of(parts[1], counted.register().rules()).forEach(other -> crossed.add(one + "*" + other));
        }
        return crossed;
    }

    private long rest(AskedCell asked, CountedRegister counted, String status, String area, String period) {
        Set<String> named = new LinkedHashSet<>();
        kind.asked().stream()
                .filter(other -> other.table().equals(asked.table()))
                .forEach(other -> named.add(other.category()));
        return counted.counts().counts().stream()
                .filter(count -> count.status().equals(status)
                        && count.area().equals(area)
                        && count.period().equals(period)
                        && count.breakdown().equals(asked.breakdown())
                        && !named.contains(count.category()))
                .mapToLong(RegisterCount::persons)
                .sum();
    }

    /** What adds up must: the categories of a breakdown to the total, statuses to all together. */
    private void checkSums(List<String> periods) {
        for (CountedRegister counted : registers) {
            for (RegisterBreakdown breakdown : counted.register().breakdowns()) {
                if (!breakdown.isAdditive()) {
                    continue;
                }
                for (String period : periods) {
                    long total = sum(counted, period, "total");
                    if (sum(counted, period, breakdown.toString()) != total) {
                        issues.add(RegisterRule.SUM.issue(
                                Location.of(counted.register().folder()),
                                "by " + breakdown + " the persons of " + period + " are not as many as all",
                                "count again: the counts were changed"));
                    }
                }
            }
        }
    }

    private static long sum(CountedRegister counted, String period, String breakdown) {
        return counted.counts().counts().stream()
                .filter(count -> count.status().equals(StandardCodes.REGISTERED)
                        && count.period().equals(period)
                        && count.breakdown().equals(breakdown))
                .mapToLong(RegisterCount::persons)
                .sum();
    }

    /** Returns the cells in the order of the return. */
    public List<ReturnCell> cells() {
        return List.copyOf(cells);
    }

    /** Returns what stands against the return. */
    public List<Issue> issues() {
        return List.copyOf(issues);
    }
}
