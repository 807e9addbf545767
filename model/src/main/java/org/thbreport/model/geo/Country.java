package org.thbreport.model.geo;

/**
 * A country of the code list.
 *
 * @param code code as EU documents print it
 * @param protocolRank place in EU protocol order (Member States by their name in their own language, then the others),
 *     from 1
 * @param statusNote whether print adds an asterisk and a note on status (Kosovo*)
 */
public record Country(CountryCode code, int protocolRank, boolean statusNote) {}
