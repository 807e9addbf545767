package org.thbreport.ingest.draft;

import java.util.Locale;

/** Why a list is to be looked at before it is taken; the words say it to a person. */
public enum Reason {
    LINK("it is not clear which sentence calls this note"),
    REST("the note says more than the list"),
    MEANING("an exception, denial, example or condition turns what the list says"),
    QUALIFIED("something is said of one country alone"),
    REGION("a part of a country, or a group of countries, stands in the list"),
    PART("other countries stand beside it that are not in it"),
    COUNT("the source states another number than it lists"),
    REPEAT("a country stands in the list twice"),
    EMPTY("nothing stands between two commas"),
    TYPO("a name is a letter away from that of a country"),
    DAMAGED("letters or blanks were lost, or words are struck out"),
    MIXED("names and codes stand in one list"),
    UNKNOWN("an element of the list is no country that is known"),
    MEMBER("a country was neither Member nor Observer, or is not among those who took part"),
    SINGLE("one country in a sentence is not always a list"),
    TEXT("the list stands in running text"),
    LANGUAGE("the language is not known");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** Returns the stable id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it means, in plain English. */
    public String words() {
        return words;
    }
}
