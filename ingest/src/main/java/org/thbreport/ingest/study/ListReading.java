package org.thbreport.ingest.study;

import org.thbreport.model.study.NamedCountries;

/**
 * What a row of findings says of countries.
 *
 * @param countries the countries, or how many
 * @param whole whether the list was understood whole
 */
record ListReading(NamedCountries countries, boolean whole) {}
