package org.thbreport.analytics.evidence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thbreport.model.issue.Issue;

/**
 * What an evidence rule found.
 *
 * @param issue rule id, severity, place and message in English
 * @param subject id of the source, finding or statistics file that it is about
 * @param facts what the message names, by name, in the order of the message
 */
public record EvidenceCheck(Issue issue, String subject, Map<String, Fact> facts) {

    /** Copies the facts and keeps their order. */
    public EvidenceCheck {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
