package org.thbreport.ingest.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found of a list. */
record ListFacts(
        String text,
        int start,
        int end,
        List<ListedCountry> listed,
        boolean except,
        boolean all,
        boolean examples,
        boolean negated,
        @Nullable StatedTotal stated,
        boolean alone,
        ListScope scope,
        List<ListDoubt> doubts) {}
