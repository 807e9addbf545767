package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterColumns;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.model.register.RegisterRules;

/** By what a register is counted, from {@code study.yaml}. */
record RegisterBreakdownsYaml(IssueLog log) {
    /** Reads the breakdowns, with those that come with them. */
    List<RegisterBreakdown> read(YamlMap map, RegisterColumns columns, RegisterRules rules) {
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

    /** Notes that a role is missing. */
    void missing(RegisterRole role, Location place, String what) {
        log.add(RegisterRule.MISSING_ROLE.issue(
                place,
                what + " needs a column of the role " + role.key() + ", and there is none",
                "\"" + role.key() + ": ...\" under columns"));
    }
}
