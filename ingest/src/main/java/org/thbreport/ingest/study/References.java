package org.thbreport.ingest.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.thbreport.model.issue.Location;

/** The ids of one kind of thing in a study, such as its sources, and the check that what is referred to is there. */
final class References {

    private final String kind;
    private final StudyRule unknown;
    private final IssueLog log;
    private final Map<String, Location> ids = new LinkedHashMap<>();

    /**
     * Makes an empty set of ids.
     *
     * @param kind what has the ids, in words: {@code source}
     * @param unknown rule that a reference to an unknown id breaks
     */
    References(String kind, StudyRule unknown, IssueLog log) {
        this.kind = kind;
        this.unknown = unknown;
        this.log = log;
    }

    /** Adds an id; notes it, and returns false, if it was there. */
    boolean add(String id, Location place) {
        Location first = ids.putIfAbsent(id, place);
        if (first != null) {
            log.error(
                    StudyRule.DUPLICATE,
                    place,
                    "the " + kind + " \"" + id + "\" stands here again",
                    "it stands in line " + first.line() + " already");
        }
        return first == null;
    }

    /** Checks that an id is there; an empty one refers to nothing. */
    void check(String id, Location place) {
        if (!id.isEmpty() && !ids.containsKey(id)) {
            log.error(unknown, place, "there is no " + kind + " " + Yaml.quote(id), Nearest.hint(id, ids.keySet()));
        }
    }

    /** Returns whether an id is there. */
    boolean contains(String id) {
        return ids.containsKey(id);
    }

    /** Returns the ids in the order in which they were added. */
    Set<String> ids() {
        return Collections.unmodifiableSet(ids.keySet());
    }
}
