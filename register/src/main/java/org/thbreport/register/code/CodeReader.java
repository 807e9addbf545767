package org.thbreport.register.code;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;

/** Says of every value of a register what it stands for, and lists all that nothing says it of. */
public final class CodeReader {
    private static final Set<String> YES = Set.of("1", "true", "t", "yes", "y", "x", "ja", "oui", "jā", "да", "ναι");
    private static final Set<String> NO =
            Set.of("", "0", "false", "f", "no", "n", "-", "nein", "non", "nē", "не", "όχι");

    private final CountryRegister countries;
    private final CaseRegister register;
    private final List<Issue> issues;
    private final Map<RegisterRole, CodeMapping> mappings = new EnumMap<>(RegisterRole.class);
    private final Map<RegisterRole, SortedMap<String, Long>> unmapped = new EnumMap<>(RegisterRole.class);
    private final Map<RegisterRole, Set<String>> met = new EnumMap<>(RegisterRole.class);

    /**
     * Reads the files of codes of a register.
     *
     * @param issues gets all that is wrong
     */
    public CodeReader(CountryRegister countries, CaseRegister register, InputSnapshot snapshot, List<Issue> issues) {
        this.countries = countries;
        this.register = register;
        this.issues = issues;
        for (RegisterRole role : RegisterRole.values()) {
            if (role.isCode() && register.columns().has(role)) {
                mappings.put(role, CodeMapping.read(snapshot, register, role, issues));
            }
        }
        for (var flag : register.columns().flags().entrySet()) {
            if (!StandardCodes.list("form").contains(flag.getValue())) {
                issues.add(RegisterRule.CODE_FILE.issue(
                        register.place("columns.forms"),
                        "there is no standard code \"" + OwnValue.shown(flag.getValue()) + "\"",
                        "one of " + String.join(", ", StandardCodes.list("form")) + " was expected"));
            }
        }
    }

    /** Returns the SHA-256 of the files of codes, by role. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        mappings.forEach((role, mapping) -> {
            if (!mapping.hash().isEmpty()) {
                hashes.put("codes." + role.key(), mapping.hash());
            }
        });
        return hashes;
    }

    /** Returns what all values stand for. */
    public CodeTables read(RawValues values) {
        SortedMap<String, String> areas = new TreeMap<>();
        String constant = register.columns().area();
        if (constant != null) {
            areas.put(constant, Countries.code(constant).orElse(constant));
        } else {
            values.of(RegisterRole.AREA)
                    .forEach((raw, rows) -> areas.put(
                            raw, code(RegisterRole.AREA, raw.strip(), rows).orElse(StandardCodes.UNKNOWN)));
        }
        Map<RegisterRole, SortedMap<String, Integer>> numbers = new EnumMap<>(RegisterRole.class);
        for (RegisterRole role : CodeTables.single()) {
            SortedMap<String, Integer> ofRole = new TreeMap<>();
            values.of(role).forEach((raw, rows) -> ofRole.put(raw, number(role, raw.strip(), rows)));
            numbers.put(role, ofRole);
        }
        Map<RegisterRole, SortedMap<String, Set<String>>> sets = new EnumMap<>(RegisterRole.class);
        for (RegisterRole role : CodeTables.several()) {
            SortedMap<String, Set<String>> ofRole = new TreeMap<>();
            values.of(role).forEach((raw, rows) -> ofRole.put(raw, codes(role, raw, rows)));
            sets.put(role, ofRole);
        }
        CitizenshipTable citizenships = new CitizenshipTable(countries, register.rules());
        values.citizenships()
                .forEach((area, ofArea) -> ofArea.forEach((raw, rows) -> {
                    List<String> codes = List.copyOf(codes(RegisterRole.CITIZENSHIP, raw, rows));
                    if (!codes.isEmpty()) {
                        citizenships.add(areas.getOrDefault(area, area), raw, codes);
                    }
                }));
        new CodeFindings(register, issues).report(mappings, unmapped, met);
        return new CodeTables(areas, numbers, sets, citizenships, sum());
    }

    private long sum() {
        return unmapped.values().stream()
                .flatMap(ofRole -> ofRole.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private int number(RegisterRole role, String own, long rows) {
        Optional<String> code = code(role, own, rows);
        if (role == RegisterRole.STATUS
                && code.filter(StandardCodes.NO_VICTIM::equals).isPresent()) {
            return -1;
        }
        return code.map(found -> StandardCodes.list(CodeTables.list(role)).indexOf(found) + 1)
                .orElse(0);
    }

    private Set<String> codes(RegisterRole role, String raw, long rows) {
        if (role == RegisterRole.FORMS && !register.columns().flags().isEmpty()) {
            return flags(raw, rows);
        }
        Set<String> codes = new TreeSet<>();
        for (String own : raw.split(Pattern.quote(register.columns().separator(role)), -1)) {
            code(role, own.strip(), rows).ifPresent(codes::add);
        }
        return codes;
    }

    /** Values of flags stand one after another, in the order of their columns. */
    private Set<String> flags(String raw, long rows) {
        Set<String> codes = new TreeSet<>();
        String[] values = raw.split(";", -1);
        int place = 0;
        for (var flag : register.columns().flags().entrySet()) {
            String value = place < values.length ? values[place].strip() : "";
            String plain = value.toLowerCase(Locale.ROOT);
            if (YES.contains(plain)) {
                codes.add(flag.getValue());
            } else if (!NO.contains(plain)) {
                unmapped.computeIfAbsent(RegisterRole.FORMS, role -> new TreeMap<>())
                        .merge(flag.getKey() + ": " + value, rows, Long::sum);
            }
            place++;
        }
        return codes;
    }

    /** Returns what an own code stands for; empty for nothing, for the unknown and for what nothing says the meaning of. */
    private Optional<String> code(RegisterRole role, String own, long rows) {
        CodeMapping mapping = mappings.get(role);
        if (own.isEmpty() && (mapping == null || !mapping.own().contains(""))) {
            return Optional.empty();
        }
        met.computeIfAbsent(role, key -> new LinkedHashSet<>()).add(own);
        Optional<String> code = mapping == null ? Optional.empty() : mapping.standard(own);
        if (code.isEmpty()) {
            unmapped.computeIfAbsent(role, key -> new TreeMap<>()).merge(own, rows, Long::sum);
        }
        return code.filter(found -> !found.isEmpty());
    }
}
