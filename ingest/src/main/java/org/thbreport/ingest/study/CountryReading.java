package org.thbreport.ingest.study;

import java.util.Map;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.issue.Location;

/**
 * What a field that lists countries says.
 *
 * @param list the list as it was read
 * @param places where each of its countries stands, in the order of the list
 * @param whole whether all of the field was understood
 */
record CountryReading(CountryList list, Map<CountryCode, Location> places, boolean whole) {}
