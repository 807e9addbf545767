package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterPeriods;

/** The periods of a register, from {@code study.yaml}. */
record RegisterPeriodsYaml(IssueLog log) {
    /** Reads the periods that a register is counted for. */
    RegisterPeriods read(YamlMap map) {
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

    /** Reads a period; notes one that is none. */
    Optional<ReferencePeriod> period(String text, Location place) {
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
}
