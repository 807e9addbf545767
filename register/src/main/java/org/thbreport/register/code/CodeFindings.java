package org.thbreport.register.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;

/**
 * What is to be said of the codes of a register.
 *
 * @param register the register
 * @param issues gets it
 */
record CodeFindings(CaseRegister register, List<Issue> issues) {
    private static final Pattern GENDER = Pattern.compile("(?i)gender|geschlechtsidentit|dzimte");

    /** Adds what is to be said of codes without standard code, of unused ones, and of gender in the place of sex. */
    void report(
            Map<RegisterRole, CodeMapping> mappings,
            Map<RegisterRole, SortedMap<String, Long>> unmapped,
            Map<RegisterRole, Set<String>> met) {
        Severity severity = register.rules().unmappedIsUnknown() ? Severity.WARNING : Severity.ERROR;
        unmapped.forEach((role, codes) -> codes.forEach((own, rows) -> issues.add(RegisterRule.UNMAPPED.issue(
                severity,
                register.place("columns." + role.key()),
                "the code \"" + OwnValue.shown(own) + "\" of " + role.key() + " has no standard code: " + rows
                        + (rows == 1 ? " row" : " rows"),
                severity == Severity.ERROR
                        ? "a line for it in the file of codes, or \"unmapped: unknown\""
                        : "it counts as unknown"))));
        mappings.forEach((role, mapping) -> {
            List<String> unused = new ArrayList<>(mapping.isShipped() ? Set.of() : mapping.own());
            unused.removeAll(met.getOrDefault(role, Set.of()));
            unused.forEach(own -> issues.add(RegisterRule.UNUSED_CODE.issue(
                    mapping.place(own), "the code \"" + OwnValue.shown(own) + "\" occurs in no row", "")));
        });
        boolean isGender = register.columns().of(RegisterRole.SEX).stream()
                .anyMatch(column -> GENDER.matcher(column).find());
        Location place = register.place("columns.sex");
        if (isGender
                || Optional.ofNullable(mappings.get(RegisterRole.SEX))
                        .filter(CodeMapping::isShipped)
                        .isPresent()) {
            issues.add(RegisterRule.GENDER.issue(
                    place, "gender stands in for sex, which is another thing", "say so in the scope or in a note"));
        }
    }
}
