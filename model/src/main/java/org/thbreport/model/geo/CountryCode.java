package org.thbreport.model.geo;

import org.jspecify.annotations.Nullable;

/**
 * A country by the two-letter code that EU documents print: ISO 3166-1 alpha-2, but {@code EL} for Greece and {@code UK}
 * for the United Kingdom (Interinstitutional Style Guide, 7.1), and {@code XK} for Kosovo*.
 *
 * @param code two capital letters, never {@code GR} or {@code GB}
 */
public record CountryCode(String code) implements Comparable<CountryCode> {

    /** Checks the form of the code; whether such a country exists is for the {@link CountryRegister} to say. */
    public CountryCode {
        if (code.length() != 2 || !isCapital(code.charAt(0)) || !isCapital(code.charAt(1))) {
            throw new IllegalArgumentException("not a country code of two capital letters: " + code);
        }
        if (code.equals("GR") || code.equals("GB")) {
            throw new IllegalArgumentException("EU documents print EL and UK, not " + code);
        }
    }

    /**
     * Reads a code as users write it.
     *
     * @param text two letters; {@code GR} and {@code GB} are accepted for {@code EL} and {@code UK}
     * @throws IllegalArgumentException if the text is no code of two capital letters
     */
    public static CountryCode of(String text) {
        return switch (text) {
            case "GR" -> new CountryCode("EL");
            case "GB" -> new CountryCode("UK");
            default -> new CountryCode(text);
        };
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Written out, since the one that Java makes for a record is slow until it is compiled. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountryCode country && code.equals(country.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(CountryCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
