package org.thbreport.analytics.coverage;

import org.thbreport.model.geo.CountryCode;

/**
 * A value that a country answered.
 *
 * @param country the country
 * @param value the value, in the unit of the question
 */
public record CountryValue(CountryCode country, double value) {}
