package org.thbreport.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCount;
import org.thbreport.register.text.RowFacts;

/** What an office should know of a register that was counted: numbers of rows and persons, never which. */
final class CountIssues {
    private static final long MANY = 10;

    private final CaseRegister register;
    private final Location place;
    private final List<Issue> issues = new ArrayList<>();

    private CountIssues(CaseRegister register) {
        this.register = register;
        this.place = register.place("id");
    }

    static List<Issue> of(CaseRegister register, RowFacts facts, CountAnswer answer) {
        CountIssues found = new CountIssues(register);
        found.ofRows(facts);
        found.ofPersons(answer);
        found.unknown(answer.counts());
        return found.issues;
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private void ofRows(RowFacts facts) {
        if (facts.keyless() > 0) {
            issues.add(RegisterRule.NO_KEY.issue(
                    register.place("columns"),
                    "with neither a person nor a key, so that nobody can say whether they are one: "
                            + rows(facts.keyless()),
                    "\"case: ...\" under columns, with a key in every row"));
        }
        if (facts.unseen() > 0) {
            issues.add(RegisterRule.CHANGED_MEANWHILE.issue(
                    place, "the register changed between the listing of its values and the counting", "count again"));
        }
        date(facts.outside(), "registered outside the periods", "they are not counted");
        date(facts.future(), "registered on days to come", "see the form of days");
        date(facts.early(), "registered before 1990", "see the form of days");
        if (facts.bornLater() > 0) {
            issues.add(RegisterRule.BORN_LATER.issue(
                    place, "of persons born after registration: " + rows(facts.bornLater()), "their age is unknown"));
        }
        if (facts.repeated() > facts.differing()) {
            issues.add(RegisterRule.REPEATED_KEY.issue(
                    place,
                    "with the key of another row and the same values: " + rows(facts.repeated() - facts.differing()),
                    "a key for each row; nobody is counted twice"));
        }
        if (facts.differing() > 0) {
            issues.add(RegisterRule.REPEATED_KEY.issue(
                    Severity.ERROR,
                    place,
                    "with the key of another row and other values: " + rows(facts.differing()),
                    "a key for each row"));
        }
    }

    private void date(long count, String what, String expected) {
        if (count > 0) {
            issues.add(RegisterRule.DATES.issue(place, what + ": " + rows(count), expected));
        }
    }

    private void ofPersons(CountAnswer answer) {
        contradiction(answer.conflictingSex(), "sex");
        contradiction(answer.conflictingCitizenship(), "citizenship");
    }

    private void contradiction(long count, String property) {
        if (count > 0) {
            boolean first = register.rules().first().contains(property);
            issues.add(RegisterRule.CONTRADICTION.issue(
                    place,
                    "persons with more than one " + property + " in a period, in all periods together: " + count,
                    "the " + (first ? "first" : "latest") + " known one counts"));
        }
    }

    private void unknown(List<RegisterCount> counts) {
        Map<String, long[]> shares = new TreeMap<>();
        long total = 0;
        for (RegisterCount count : counts) {
            if (!count.status().equals(StandardCodes.REGISTERED)
                    || count.period().indexOf('/') >= 0) {
                continue;
            }
            if (count.breakdown().equals("total")) {
                total += count.persons();
            } else if (count.category().equals(StandardCodes.UNKNOWN)) {
                shares.computeIfAbsent(count.breakdown(), key -> new long[1])[0] += count.persons();
            }
        }
        for (var share : shares.entrySet()) {
            if (share.getValue()[0] * 100 > total * MANY) {
                issues.add(RegisterRule.MANY_UNKNOWN.issue(
                        place,
                        "by " + share.getKey() + ", more than " + MANY + " % are unknown",
                        "shares rest on the others"));
            }
        }
    }
}
