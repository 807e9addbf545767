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
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.PopulationKind;
import org.thbreport.model.register.RegisterColumns;
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
                        .forEach(text -> new RegisterPeriodsYaml(log)
                                .period(text.text(), text.location())
                                .ifPresent(periods::add));
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

    private CaseRegister register(YamlMap map) {
        sources.check(map.text("source", ""), map.location("source"));
        RegisterColumns columns = new RegisterColumnsYaml(log).read(map.map("columns"));
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
                new RegisterPeriodsYaml(log).read(map.map("periods")),
                new RegisterBreakdownsYaml(log).read(map, columns, rules),
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
                new RegisterBreakdownsYaml(log).missing(role.get(), files.location(key), "a file of codes of " + key);
            }
            codes.put(role.get(), file);
        }
        return codes;
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
            new RegisterBreakdownsYaml(log)
                    .missing(RegisterRole.CASE, population.location("kind"), "counting " + kind.code());
        }
        if (!kind.countsRows()
                && !map.map("columns").has("person")
                && !map.map("columns").has("case")) {
            new RegisterBreakdownsYaml(log)
                    .missing(RegisterRole.PERSON, population.location("kind"), "counting persons");
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
