package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what the flags of values stand for, one letter after the other. */
public final class FlagWords {

    /** What stands in the place of a flag where there is none. */
    public static final String NONE = "–";

    private final StudyWords common;

    public FlagWords(StudyWords common) {
        this.common = common;
    }

    /** Returns the meaning of every letter that occurs, and of the dash where a value has no flag. */
    public String listed(List<String> flags) {
        List<String> meanings = new ArrayList<>();
        for (String letter : letters(flags)) {
            meanings.add(common.text("flag.listed", "flag", letter, "meaning", meaning(letter)));
        }
        if (flags.stream().anyMatch(String::isEmpty)) {
            meanings.add(common.text("flag.listed", "flag", NONE, "meaning", meaning("none")));
        }
        return String.join(common.text("list.semicolon"), meanings);
    }

    /** Returns the meaning of one letter. */
    public String meaning(String letter) {
        return common.text("flag.meaning", "letter", letter);
    }

    /** Returns the letters that occur in some flags, each once. */
    public static SortedSet<String> letters(List<String> flags) {
        SortedSet<String> letters = new TreeSet<>();
        flags.forEach(all -> all.chars().forEach(letter -> letters.add(String.valueOf((char) letter))));
        return letters;
    }
}
