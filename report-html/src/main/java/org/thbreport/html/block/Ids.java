package org.thbreport.html.block;

import java.util.HashSet;
import java.util.Set;

/**
 * The ids of a page. Those of sections, figures and tables are the ids of the content, so that the address of a figure is the same in
 * every edition; within a page of others they begin with a name of their own.
 */
public final class Ids {

    private final String prefix;
    private final Set<String> given = new HashSet<>();

    /**
     * Takes what ids begin with.
     *
     * @param prefix name and hyphen, or nothing for a page of its own
     */
    public Ids(String prefix) {
        this.prefix = prefix;
    }

    /** Returns the id of a place, to refer to it. */
    public String of(String place) {
        return prefix + place;
    }

    /**
     * Returns the id of a place, to give it to its element.
     *
     * @throws IllegalStateException if another element has it
     */
    String given(String place) {
        if (!given.add(place)) {
            throw new IllegalStateException("two places of a page have the id " + place);
        }
        return of(place);
    }
}
