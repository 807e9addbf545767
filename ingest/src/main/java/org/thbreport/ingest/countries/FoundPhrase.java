package org.thbreport.ingest.countries;

/**
 * A phrase found in a text.
 *
 * @param sense what it means
 * @param end offset behind it
 */
record FoundPhrase(Sense sense, int end) {}
