package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Finding;

/** The check that a finding which is part of another can be a part of it. */
final class FindingParts {

    private final Map<String, Finding> findings;
    private final Set<String> unreadable;
    private final Set<String> circular;
    private final References ids;
    private final IssueLog log;

    /**
     * Makes a check.
     *
     * @param unreadable ids of the findings whose lists could not be read whole: nothing follows from them
     */
    FindingParts(Map<String, Finding> findings, Set<String> unreadable, References ids, IssueLog log) {
        this.findings = findings;
        this.unreadable = unreadable;
        this.circular = circular(findings);
        this.ids = ids;
        this.log = log;
    }

    /** Checks a finding that stands in a row. */
    void check(Finding part, CsvTable.Row row) {
        String wholeId = part.partOf();
        if (wholeId == null) {
            return;
        }
        ids.check(wholeId, row.location("partOf"));
        Finding whole = findings.get(wholeId);
        if (whole == null || unreadable.contains(wholeId) || unreadable.contains(part.id())) {
            return;
        }
        List<String> others = others(part, whole);
        if (!others.isEmpty()) {
            log.error(
                    StudyRule.NOT_A_PART,
                    row.location("countries"),
                    String.join(", ", others) + " not among the countries of \"" + wholeId + "\"",
                    "a part names some of the countries of the whole");
        } else if (!part.list().isCounted()) {
            log.error(
                    StudyRule.NOT_A_PART,
                    row.location("partOf"),
                    "a part of \"" + wholeId + "\" names no countries",
                    "some of its countries were expected");
        } else if (circular.contains(part.id())) {
            log.error(
                    StudyRule.NOT_A_PART,
                    row.location("partOf"),
                    "the finding is a part of itself",
                    "the id of a larger finding was expected");
        }
    }

    /** Returns who cannot be part of the whole: of an open list, or of a word of quantity, everybody can. */
    private static List<String> others(Finding part, Finding whole) {
        List<String> others = new ArrayList<>();
        boolean closed = !whole.countries().isEmpty() && !whole.list().kind().isOpen();
        for (CountryCode country : part.countries()) {
            boolean missing = closed && !whole.countries().contains(country);
            if (missing || whole.list().excluded().contains(country)) {
                others.add(country.code());
            }
        }
        return others;
    }

    /** Returns the findings that are, through others, a part of themselves. */
    private static Set<String> circular(Map<String, Finding> findings) {
        Set<String> circular = new HashSet<>();
        Set<String> settled = new HashSet<>();
        for (String start : findings.keySet()) {
            List<String> path = new ArrayList<>();
            Set<String> onPath = new HashSet<>();
            String id = start;
            while (id != null && !settled.contains(id) && onPath.add(id)) {
                path.add(id);
                Finding finding = findings.get(id);
                id = finding == null ? null : finding.partOf();
            }
            if (id != null && onPath.contains(id)) {
                circular.addAll(path.subList(path.indexOf(id), path.size()));
            }
            settled.addAll(path);
        }
        return circular;
    }
}
