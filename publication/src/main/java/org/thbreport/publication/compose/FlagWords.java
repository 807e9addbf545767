package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what the flags of values stand for, one letter after the other. */
final class FlagWords {

    /** What stands in the place of a flag where there is none. */
    static final String NONE = "–";

    private final Edition edition;

    FlagWords(Edition edition) {
        this.edition = edition;
    }

    /** Returns the meaning of every letter that occurs, and of the dash where a value has no flag. */
    String listed(List<String> flags) {
        List<String> meanings = new ArrayList<>();
        for (String letter : letters(flags)) {
            meanings.add(edition.text("flag.listed", "flag", letter, "meaning", meaning(letter)));
        }
        if (flags.stream().anyMatch(String::isEmpty)) {
            meanings.add(edition.text("flag.listed", "flag", NONE, "meaning", meaning("none")));
        }
        return String.join(edition.text("list.semicolon"), meanings);
    }

    /** Returns the meaning of one letter. */
    String meaning(String letter) {
        return edition.text("flag.meaning", "letter", letter);
    }

    /** Returns the letters that occur in some flags, each once. */
    static SortedSet<String> letters(List<String> flags) {
        SortedSet<String> letters = new TreeSet<>();
        flags.forEach(all -> all.chars().forEach(letter -> letters.add(String.valueOf((char) letter))));
        return letters;
    }
}
