package org.thbreport.ingest.countries;

/**
 * A number of countries that a source states beside a list. It is compared with the list and never used in its place.
 *
 * @param value the number
 * @param start offset of its first character, from 0
 * @param end offset behind its last character
 * @param ofExcluded whether it counts those of {@code all except three (CZ, HR and EE)}; in {@code 24: all except ...} it
 *     counts those who remain, and only who knows how many took part can compare it
 */
public record StatedTotal(int value, int start, int end, boolean ofExcluded) {}
