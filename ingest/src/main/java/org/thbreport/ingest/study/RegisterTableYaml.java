package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterBreakdown;
import org.thbreport.model.register.RegisterTable;

/** A table of a study that is counts of a register, from {@code study.yaml}. */
record RegisterTableYaml(RegistersYaml registers, IssueLog log) {
    private static final List<String> OF_FILES = List.of("file", "source", "base", "scope");
    private static final String UNKNOWN = "UNK";

    /** Returns the name that counts are known by, as others by the path of their file. */
    static String name(YamlMap map) {
        return map.text("register", "") + "/" + map.text("breakdown", "").replace(" ", "") + ".csv";
    }

    /** Notes which keys a table of a file lacks. */
    void requireKeysOfFiles(YamlMap map) {
        Schema tables = Schema.load(StudyReader.STUDY_SCHEMA).properties().get("statistics");
        Schema one = tables == null ? null : tables.items();
        for (String key : OF_FILES) {
            Schema part = one == null ? null : one.properties().get(key);
            if (!map.has(key) && part != null) {
                log.error(
                        StudyRule.MISSING_KEY,
                        map.location(),
                        "the key \"" + key + "\" is missing",
                        part.expectation());
            }
        }
    }

    /** Returns the register that a table names, if it names one. */
    Optional<CaseRegister> register(YamlMap map) {
        String id = map.text("register");
        if (id == null) {
            return Optional.empty();
        }
        if (map.has("file")) {
            log.add(RegisterRule.UNKNOWN_REGISTER.issue(
                    map.location("register"),
                    "a table is of a file or of a register, and not of both",
                    "leave out \"file\" or \"register\""));
        }
        return registers.find(id, map.location("register"));
    }

    /** Returns which counts a table is. */
    Optional<RegisterTable> table(YamlMap map, CaseRegister register) {
        String text = map.text("breakdown", "");
        Optional<RegisterBreakdown> found = register.breakdowns().stream()
                .filter(breakdown -> breakdown.toString().equals(text.replace(" ", "")))
                .findFirst();
        List<String> possible = register.breakdowns().stream()
                .filter(breakdown -> breakdown.parts().size() == 1 && breakdown.isAdditive())
                .map(RegisterBreakdown::toString)
                .toList();
        if (found.isEmpty() || !possible.contains(text)) {
            String message = found.isEmpty()
                    ? "the register \"" + register.id() + "\" is not counted by " + Yaml.quote(text)
                    : "a table of shares needs categories that add up, of one property, and " + Yaml.quote(text)
                            + " has none";
            log.add(RegisterRule.MISSING_ROLE.issue(map.location("breakdown"), message, Nearest.hint(text, possible)));
            return Optional.empty();
        }
        return found.map(breakdown -> new RegisterTable(register.id(), breakdown));
    }

    /** Returns which codes of the counts make the groups: those given, or the usual ones of citizenship. */
    GroupMapping mapping(GroupMapping given, YamlMap map, CaseRegister register, RegisterTable table) {
        String property = table.breakdown().parts().get(0);
        boolean citizens = property.startsWith("citizenship-group");
        if (!citizens && !map.map("mapping").has("interest")) {
            log.error(
                    StudyRule.GROUP_WITHOUT_NAME,
                    map.location("breakdown"),
                    "nothing says which categories of " + property + " the share is of",
                    "mapping and shareOf, such as {interest: [F]} and {en: women and girls}, were expected");
            return given;
        }
        List<String> codes = StandardCodes.of(property, register.rules());
        List<String> interest =
                given.given() ? given.interest() : List.of(register.rules().thirdCountry());
        boolean restGiven = map.map("mapping").has("rest");
        List<String> rest = new ArrayList<>(restGiven ? given.rest() : codes);
        if (!restGiven) {
            rest.removeAll(interest);
            rest.remove(UNKNOWN);
        }
        return new GroupMapping(
                "area",
                "period",
                property.replace(':', '-'),
                interest,
                rest,
                map.map("mapping").has("unknown") ? given.unknown() : List.of(UNKNOWN),
                List.of("TOTAL"),
                Map.of(),
                given.given(),
                given.places());
    }
}
