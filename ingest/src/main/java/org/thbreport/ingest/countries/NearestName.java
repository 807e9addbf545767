package org.thbreport.ingest.countries;

import org.thbreport.model.geo.CountryCode;

/**
 * A country that was probably meant.
 *
 * @param country its code
 * @param name how it is written
 */
record NearestName(CountryCode country, String name) {}
