package org.thbreport.model.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thbreport.model.geo.CountryCode;

/**
 * Findings by their ids, by what they are part of and by how many countries they name; asking takes the same time in a long list as
 * in a short one.
 */
public final class FindingIndex {

    private final Map<String, Finding> byId = new HashMap<>();
    private final Map<String, List<Finding>> parts = new HashMap<>();
    private final List<Finding> longest = new ArrayList<>();
    private int lone;

    /** Indexes findings of a study whose participants are not counted: lists with exceptions are the longest. */
    public FindingIndex(List<Finding> findings) {
        this(findings, Integer.MAX_VALUE);
    }

    /** Indexes findings; of several with one id the first is found. */
    public FindingIndex(List<Finding> findings, int participants) {
        for (Finding finding : findings) {
            byId.putIfAbsent(finding.id(), finding);
            String whole = finding.partOf();
            if (whole != null) {
                parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(finding);
            }
            if (isWholeList(finding)) {
                longest.add(finding);
            }
            if (finding.isLoneList()) {
                lone++;
            }
        }
        longest.sort(
                Comparator.comparingInt((Finding finding) -> -finding.list().count(participants))
                        .thenComparingInt(finding -> finding.list().of(participants)));
    }

    /** Examples, challenges and answers such as "no" are no lists of those who do. */
    private static boolean isWholeList(Finding finding) {
        return finding.partOf() == null
                && finding.isCoverage()
                && finding.hasList()
                && !finding.list().kind().isOpen();
    }

    /** Returns the finding with an id. */
    public Optional<Finding> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the findings that are part of another, in the study's order. */
    public List<Finding> partsOf(Finding whole) {
        return List.copyOf(parts.getOrDefault(whole.id(), List.of()));
    }

    /** Returns the findings with a complete list of those who do, the longest first. */
    public Stream<Finding> longest() {
        return longest.stream();
    }

    /** Returns the same findings, those that name a country before the others. */
    public Stream<Finding> longest(CountryCode country) {
        return Stream.of(true, false)
                .flatMap(naming ->
                        longest().filter(finding -> finding.countries().contains(country) == naming));
    }

    /** Returns how many findings are lists of countries and no answers to a question. */
    public int loneLists() {
        return lone;
    }
}
