package org.thbreport.model.study;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * A national example or a quote.
 *
 * @param country the country that it is about, or null
 * @param title its heading
 * @param text what it says
 * @param source id of the source, or null
 */
public record EditorBox(
        @Nullable CountryCode country,
        String title,
        EditorWords text,
        @Nullable String source) {}
