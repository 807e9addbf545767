package org.thbreport.ingest.draft;

import org.thbreport.ingest.document.LineStart;
import org.thbreport.model.geo.CountryCode;

/**
 * A country that is named in running text alone, or in the title of a source; it is no list.
 *
 * @param place its line and page
 * @param text what stands there
 * @param country the country
 */
public record Mention(LineStart place, String text, CountryCode country) {}
