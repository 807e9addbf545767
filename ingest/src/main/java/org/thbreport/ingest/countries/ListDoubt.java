package org.thbreport.ingest.countries;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * A reason to look at a list before it is taken.
 *
 * @param kind what it is
 * @param start offset of the first character that it is about, from 0
 * @param end offset behind the last one
 * @param text what stands there
 * @param nearest the country that was probably meant, to be offered and never taken; null where none is near
 * @param nearestName how that country is written in a language near to the text, or null
 */
public record ListDoubt(
        DoubtKind kind,
        int start,
        int end,
        String text,
        @Nullable CountryCode nearest,
        @Nullable String nearestName) {}
