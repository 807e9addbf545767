/**
 * Lists of countries as sources write them: codes, names in several languages, exclusions, examples, remarks and totals.
 * {@link org.thbreport.ingest.countries.CountryListReader} is the way in.
 */
@NullMarked
package org.thbreport.ingest.countries;

import org.jspecify.annotations.NullMarked;
