package org.thbreport.model.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * An example or a quotation of one country, in a box of its own.
 *
 * @param country the country, or null for none
 * @param title its title
 * @param text its paragraphs
 * @param source id of the source that it comes from, or null
 */
public record CountryBox(
        @Nullable CountryCode country,
        EditorText title,
        List<EditorText> text,
        @Nullable String source) {

    /** Copies the list. */
    public CountryBox {
        text = List.copyOf(text);
    }
}
