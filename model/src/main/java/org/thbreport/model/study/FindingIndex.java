package org.thbreport.model.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings by their ids and by what they are part of; asking takes the same time in a long list as in a short one. */
public final class FindingIndex {

    private final Map<String, Finding> byId = new HashMap<>();
    private final Map<String, List<Finding>> parts = new HashMap<>();

    /** Indexes findings; of several with one id the first is found. */
    public FindingIndex(List<Finding> findings) {
        for (Finding finding : findings) {
            byId.putIfAbsent(finding.id(), finding);
            String whole = finding.partOf();
            if (whole != null) {
                parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(finding);
            }
        }
    }

    /** Returns the finding with an id. */
    public Optional<Finding> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the findings that are part of another, in the study's order. */
    public List<Finding> partsOf(Finding whole) {
        return List.copyOf(parts.getOrDefault(whole.id(), List.of()));
    }
}
