package org.thbreport.ingest.countries;

import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * What a phrase means.
 *
 * @param kind what it does
 * @param country the country that it names or belongs to, or null
 * @param number its value, for a number
 * @param dotted whether a full stop behind it belongs to it
 */
record Sense(WordKind kind, @Nullable CountryCode country, int number, boolean dotted) {}
