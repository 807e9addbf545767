package org.thbreport.ingest.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list speaks of, as far as it says so: {@code all 26 Member States except CZ}, {@code 23 of 26 Member States}, {@code NO and
 * all Member States except CZ}.
 *
 * @param members whether they are Member States alone
 * @param number how many they are, or null
 * @param besides countries that are named beside all Member States
 */
public record ListScope(boolean members, @Nullable Integer number, List<ListedCountry> besides) {

    /** Nothing is said of that. */
    static final ListScope NONE = new ListScope(false, null, List.of());

    /** Copies the list. */
    public ListScope {
        besides = List.copyOf(besides);
    }
}
