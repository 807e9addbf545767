package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.ingest.register.PersonalColumn;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterColumns;
import org.thbreport.model.register.RegisterRole;

/** What the columns of a register hold, from {@code study.yaml}; those that tell who a person is are refused. */
record RegisterColumnsYaml(IssueLog log) {
    /** Reads the roles of the columns. */
    RegisterColumns read(YamlMap map) {
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
}
