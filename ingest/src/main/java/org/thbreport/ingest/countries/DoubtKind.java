package org.thbreport.ingest.countries;

/** Why a list is not to be taken as it was read, but to be looked at. */
public enum DoubtKind {
    /** An element that is no country; {@link ListDoubt#nearest} is the country that was probably meant, if one is near. */
    UNKNOWN,
    /** A country by its name or code that the program's list of countries lacks, such as Nigeria. */
    OUTSIDE,
    /** Nothing stands between two commas. */
    EMPTY,
    /** A country stands in the list twice. */
    REPEATED,
    /** A name with a code of another country in brackets behind it. */
    TWO_CODES,
    /** A part of a country without its country: {@code Northern Ireland}. */
    REGION,
    /** A group whose members the text does not say: {@code Western Balkans}, or {@code 27 Member States and}. */
    GROUP,
    /** Codes in small letters or letters that ran together. */
    DAMAGED,
    /** Names and codes in one list. */
    MIXED,
    /** The source states another number of countries than it lists. */
    COUNT,
    /**
     * The sentence denies, or a list that would be denied stands in it; or a remark denies of one country, which then is {@link
     * ListDoubt#nearest}.
     */
    NEGATED,
    /** A remark says of a country that it plans to: {@link ListDoubt#nearest} is the country. */
    PLANNED,
    /** An exception or a condition stands elsewhere in the sentence. */
    MEANING,
    /** Another country stands in the sentence, outside of the list: {@code AT; BE; and, since 2023, SE}. */
    ELSEWHERE
}
