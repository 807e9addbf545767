package org.thbreport.ingest.study;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.register.PersonalColumn;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.PopulationKind;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterColumns;
import org.thbreport.model.register.RegisterPeriods;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.model.register.RegisterRules;
import org.thbreport.model.register.ReturnRequest;

/** The case registers of a study and the returns that are made of their counts, from {@code study.yaml}. */
final class RegistersYaml {
    private static final String HTCDS = "htcds";

    private final YamlMap top;
    private final References sources;
    private final IssueLog log;
    private final Map<String, CaseRegister> registers = new LinkedHashMap<>();

    /** Reads the registers. */
    RegistersYaml(YamlMap top, References sources, IssueLog log) {
        this.top = top;
        this.sources = sources;
        this.log = log;
        for (YamlMap map : top.maps("registers")) {
            CaseRegister register = register(map);
            if (registers.putIfAbsent(register.id(), register) != null) {
                log.add(RegisterRule.UNKNOWN_REGISTER.issue(
                        map.location("id"),
                        "the register \"" + register.id() + "\" stands here again",
                        "an id for each register"));
            }
        }
    }

    /** Returns the registers in the order of the file. */
    List<CaseRegister> registers() {
        return List.copyOf(registers.values());
    }

    /** Returns the register that a key names; notes one that is not there. */
    Optional<CaseRegister> find(String id, Location place) {
        if (!registers.containsKey(id)) {
            log.add(RegisterRule.UNKNOWN_REGISTER.issue(
                    place, "there is no register " + Yaml.quote(id), Nearest.hint(id, registers.keySet())));
        }
        return Optional.ofNullable(registers.get(id));
    }

    /** Reads the returns. */
    List<ReturnRequest> returns() {
        List<ReturnRequest> list = new ArrayList<>();
        for (YamlMap map : top.maps("returns")) {
            map.placed("register").forEach(id -> find(id.text(), id.location()));
            List<ReferencePeriod> periods = new ArrayList<>();
            for (String key : List.of("period", "periods")) {
                map.placed(key)
                        .forEach(text -> period(text.text(), text.location()).ifPresent(periods::add));
            }
            if (periods.isEmpty()) {
                log.error(
                        StudyRule.MISSING_KEY,
                        map.location(),
                        "the key \"period\" is missing",
                        "expected: the year, such as 2024");
            }
            list.add(new ReturnRequest(map.text("kind", ""), map.texts("register"), periods, map.location()));
        }
        return list;
    }

    private Optional<ReferencePeriod> period(String text, Location place) {
        Optional<ReferencePeriod> period = ReferencePeriod.parse(text);
        if (period.isEmpty()) {
            log.error(
                    StudyRule.WRONG_FORM,
                    place,
                    Yaml.quote(text) + " is no period",
                    "expected: 2022, 2022-S1, 2022-Q3, 2022-07 or 2019/2021");
        }
        return period;
    }

    private CaseRegister register(YamlMap map) {
        sources.check(map.text("source", ""), map.location("source"));
        RegisterColumns columns = columns(map.map("columns"));
        RegisterRules rules = rules(map);
        String vintages = map.text("vintages", "");
        inside(vintages, map.location("vintages"), "a folder such as registers/counts");
        return new CaseRegister(
                map.text("id", ""),
                map.text("source", ""),
                map.map("scope").translations(),
                new RegisterConnectionYaml(log).read(map),
                zone(map),
                columns,
                codes(map, columns),
                rules,
                periods(map.map("periods")),
                breakdowns(map, columns, rules),
                vintages,
                places(map));
    }

    private void inside(String path, Location place, String expected) {
        if (InputSnapshot.isOutside(path)) {
            log.error(
                    StudyRule.FILE_OUTSIDE,
                    place,
                    Yaml.quote(path) + " is no path within the study folder",
                    expected + " was expected");
        }
    }

    private @Nullable ZoneId zone(YamlMap map) {
        String zone = map.text("zone");
        if (zone == null) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            log.error(
                    StudyRule.WRONG_FORM,
                    map.location("zone"),
                    Yaml.quote(zone) + " is no time zone",
                    "expected: a name such as Europe/Riga");
            return null;
        }
    }

    private RegisterColumns columns(YamlMap map) {
        Map<RegisterRole, List<String>> columns = new HashMap<>();
        Map<RegisterRole, String> separators = new HashMap<>();
        Map<String, String> flags = new LinkedHashMap<>();
        for (String key : map.keys()) {
            RegisterRole role = RegisterRole.of(key).orElse(null);
            if (role == null) {
                continue;
            }
            YamlMap binding = map.map(key);
            List<YamlMap.Placed> named = new ArrayList<>(map.placed(key));
            named.addAll(binding.placed("column"));
            named.addAll(binding.placed("columns"));
            for (YamlMap.Placed column : named) {
                refusePersonal(role, column.text(), column.location());
            }
            if (!named.isEmpty()) {
                columns.put(role, named.stream().map(YamlMap.Placed::text).toList());
            }
            if (binding.has("separator")) {
                separators.put(role, binding.text("separator", ";"));
            }
            if (role == RegisterRole.FORMS) {
                YamlMap given = binding.map("flags");
                given.keys().forEach(column -> refusePersonal(role, column, given.keyLocation(column)));
                given.keys().forEach(column -> flags.put(column, given.text(column, "")));
            }
        }
        refuseTwice(columns, map);
        return new RegisterColumns(
                columns,
                separators,
                flags,
                map.map("area").text("constant"),
                map.map("organisation").text("fileName", "false").equals("true"));
    }

    /** Values of codes are listed, and those of persons and keys never: one column cannot be both. */
    private void refuseTwice(Map<RegisterRole, List<String>> columns, YamlMap map) {
        columns.forEach((role, names) -> {
            for (RegisterRole hidden : List.of(RegisterRole.PERSON, RegisterRole.CASE)) {
                if (role.isCode() && names.stream().anyMatch(columns.getOrDefault(hidden, List.of())::contains)) {
                    log.add(RegisterRule.NAMES_A_PERSON.issue(
                            map.location(role.key()),
                            "the column of " + role.key() + " is that of " + hidden.key() + " too",
                            "a column of codes of its own"));
                }
            }
        });
    }

    private void refusePersonal(RegisterRole role, String column, Location place) {
        if (role == RegisterRole.PERSON) {
            return;
        }
        PersonalColumn.meaning(column)
                .ifPresent(meaning -> log.add(RegisterRule.NAMES_A_PERSON.issue(
                        place,
                        "the column " + Yaml.quote(column) + " seems to hold what tells who a person is (" + meaning
                                + ")",
                        "no count needs it: leave it in the register, or rename the column if it holds codes")));
    }

    private Map<RegisterRole, String> codes(YamlMap map, RegisterColumns columns) {
        Map<RegisterRole, String> codes = new HashMap<>();
        YamlMap files = map.map("codes");
        for (String key : files.keys()) {
            Optional<RegisterRole> role = RegisterRole.of(key);
            String file = files.text(key, "");
            if (role.isEmpty() || file.isEmpty()) {
                continue;
            }
            if (!file.equals(HTCDS)) {
                inside(file, files.location(key), "a path such as mapping/" + key + ".csv");
            }
            if (!columns.has(role.get())) {
                missing(role.get(), files.location(key), "a file of codes of " + key);
            }
            codes.put(role.get(), file);
        }
        return codes;
    }

    private void missing(RegisterRole role, Location place, String what) {
        log.add(RegisterRule.MISSING_ROLE.issue(
                place,
                what + " needs a column of the role " + role.key() + ", and there is none",
                "\"" + role.key() + ": ...\" under columns"));
    }

    private RegisterRules rules(YamlMap map) {
        YamlMap population = map.map("population");
        PopulationKind kind =
                StudyYaml.code(PopulationKind.values(), population.text("kind", ""), PopulationKind.VICTIMS);
        List<String> include =
                population.has("include") ? population.texts("include") : List.of("IDENTIFIED", "PRESUMED");
        YamlMap attributes = map.map("attributes");
        List<String> first = new ArrayList<>();
        for (String attribute : List.of("sex", "citizenship", "age", "outcome")) {
            String usual = attribute.equals("age") ? "first" : "latest";
            if (attributes.text(attribute, usual).equals("first")) {
                first.add(attribute);
            }
        }
        if (kind.countsRows() && !map.map("columns").has("case")) {
            missing(RegisterRole.CASE, population.location("kind"), "counting " + kind.code());
        }
        if (!kind.countsRows()
                && !map.map("columns").has("person")
                && !map.map("columns").has("case")) {
            missing(RegisterRole.PERSON, population.location("kind"), "counting persons");
        }
        return new RegisterRules(
                kind,
                kind.hasStatus() && map.map("columns").has("status") ? include : List.of(),
                map.text("once", "period").equals("ever"),
                first,
                map.text("euMembership", "").equals("dated"),
                map.integer("rejects"),
                map.text("unmapped", "error").equals("unknown"));
    }

    private RegisterPeriods periods(YamlMap map) {
        int months = List.of("", "month", "", "quarter", "", "", "half-year").indexOf(map.text("unit", "year"));
        int unit = months < 1 ? 12 : months;
        List<ReferencePeriod> single = new ArrayList<>();
        ReferencePeriod from = end(map, "from", unit);
        ReferencePeriod to = end(map, "to", unit);
        if (from != null && to != null) {
            if (to.compareTo(from) < 0 || from.first().plusMonths(unit * 600L).isBefore(to.first())) {
                log.error(
                        StudyRule.DATE_ORDER,
                        map.location("to"),
                        "the last period " + to + " does not follow the first, " + from + ", within 600 periods",
                        "a later period");
            } else {
                for (ReferencePeriod at = from; at.compareTo(to) <= 0; ) {
                    single.add(at);
                    at = new ReferencePeriod(at.first().plusMonths(unit), unit, unit);
                }
            }
        }
        List<ReferencePeriod> pooled = new ArrayList<>();
        for (YamlMap.Placed text : map.placed("pooled")) {
            period(text.text(), text.location()).ifPresent(period -> {
                if (period.isPooled() && period.unitMonths() == unit) {
                    pooled.add(period);
                } else {
                    log.error(
                            StudyRule.WRONG_FORM,
                            text.location(),
                            Yaml.quote(text.text()) + " does not pool periods of " + unit + " months",
                            "expected: two periods with / between them, such as 2021/2022");
                }
            });
        }
        return new RegisterPeriods(single, pooled);
    }

    private @Nullable ReferencePeriod end(YamlMap map, String key, int unit) {
        String text = map.text(key);
        if (text == null) {
            return null;
        }
        ReferencePeriod period = period(text, map.location(key)).orElse(null);
        if (period != null && (period.isPooled() || period.unitMonths() != unit)) {
            log.error(
                    StudyRule.WRONG_FORM,
                    map.location(key),
                    Yaml.quote(text) + " is no single period of " + unit + " months",
                    "expected: a period of the length that unit says");
            return null;
        }
        return period;
    }

    private List<RegisterBreakdown> breakdowns(YamlMap map, RegisterColumns columns, RegisterRules rules) {
        Map<String, RegisterBreakdown> found = new LinkedHashMap<>();
        for (YamlMap.Placed text : map.placed("breakdowns")) {
            Optional<RegisterBreakdown> breakdown = RegisterBreakdown.parse(text.text());
            if (breakdown.isEmpty()) {
                log.error(
                        StudyRule.UNKNOWN_CODE,
                        text.location(),
                        "no register is counted by " + Yaml.quote(text.text()),
                        "one of " + String.join(", ", known())
                                + " was expected, or one of them * sex, age, citizenship, citizenship-group or outcome");
                continue;
            }
            for (String part : breakdown.get().parts()) {
                RegisterRole role = RegisterBreakdown.role(part);
                if (!columns.has(role)) {
                    missing(role, text.location(), "the breakdown " + text.text());
                }
            }
            found.putIfAbsent(breakdown.get().toString(), breakdown.get());
        }
        return derived(found, rules);
    }

    /** A breakdown by form brings the two that add up, and one by dated membership that of the Union of today. */
    private static List<RegisterBreakdown> derived(Map<String, RegisterBreakdown> found, RegisterRules rules) {
        List<RegisterBreakdown> all = new ArrayList<>(found.values());
        List<String> more = new ArrayList<>();
        if (found.containsKey("form")) {
            more.addAll(List.of("form-exclusive", "form-eu"));
        }
        if (found.containsKey("citizenship-group") && rules.dated()) {
            more.add(RegisterBreakdown.OF_TODAY);
        }
        more.stream()
                .filter(text -> !found.containsKey(text))
                .forEach(text -> all.add(new RegisterBreakdown(List.of(text))));
        return all;
    }

    private static List<String> known() {
        return Set.of(RegisterBreakdown.SINGLE, RegisterBreakdown.SEVERAL, RegisterBreakdown.EXCLUSIVE).stream()
                .flatMap(Set::stream)
                .sorted()
                .toList();
    }

    private static Map<String, Location> places(YamlMap map) {
        Map<String, Location> places = new HashMap<>();
        places.put("id", map.location("id"));
        for (String key : map.keys()) {
            places.put(key, map.location(key));
            YamlMap below = map.map(key);
            for (String inner : below.keys()) {
                places.put(key + "." + inner, below.location(inner));
            }
        }
        return Objects.requireNonNull(places);
    }
}
