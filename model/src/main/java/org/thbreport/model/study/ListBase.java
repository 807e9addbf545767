package org.thbreport.model.study;

import java.util.List;
import org.thbreport.model.geo.CountryCode;

/**
 * Which countries a source speaks of where it does not speak of all who took part: "23 of 26 Member States".
 *
 * @param group what they are
 * @param number how many they are
 * @param besides countries that the source names beside those who remain after an exception: "and Norway"
 * @param apart countries that the source excepts and that took no part, so that nothing is subtracted for them
 */
public record ListBase(Group group, int number, List<CountryCode> besides, List<CountryCode> apart) {

    /** What the countries are that a source speaks of. */
    public enum Group {
        /** Member States alone, and no Observers. */
        MEMBERS,
        /** Some of those who took part, such as those who answered; which, is not known. */
        COUNTRIES;

        /** Returns the code in {@code findings.csv}, in small letters. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Copies the lists. */
    public ListBase {
        besides = List.copyOf(besides);
        apart = List.copyOf(apart);
    }
}
