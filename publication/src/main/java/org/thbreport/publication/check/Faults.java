package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults that one rule finds. */
final class Faults {

    private final String rule;
    private final List<PublicationFault> found = new ArrayList<>();

    Faults(String rule) {
        this.rule = rule;
    }

    void add(String place, String message) {
        found.add(new PublicationFault(rule, place, message));
    }

    /** Adds what others found. */
    void addAll(Faults others) {
        found.addAll(others.found);
    }

    void unless(boolean kept, String place, String message) {
        if (!kept) {
            add(place, message);
        }
    }

    List<PublicationFault> found() {
        return List.copyOf(found);
    }
}
