package org.thbreport.register.text;

import java.util.List;

/**
 * How many rows of a register are what.
 *
 * @param all rows
 * @param undated rows without a day of registration, which are not counted; the numbers that follow are of the others
 * @param nameless rows without person, each of which stands for one
 * @param keyless rows without person and key, which cannot be counted
 * @param noVictim rows of persons who are no victims
 * @param outside rows of other periods
 * @param kept rows that are counted
 * @param future rows of days after the register was looked at
 * @param early rows of days before 1990
 * @param bornLater rows of persons born after registration
 * @param unseen rows with a value that was not there when values were listed
 * @param repeated rows that repeat the key of another
 * @param differing those of them that differ from it
 */
public record RowFacts(
        long all,
        long undated,
        long nameless,
        long keyless,
        long noVictim,
        long outside,
        long kept,
        long future,
        long early,
        long bornLater,
        long unseen,
        long repeated,
        long differing) {

    /** Makes it of the one row of the answer to {@link CheckText}. */
    public static RowFacts of(List<String> row) {
        long[] n = row.stream().mapToLong(Long::parseLong).toArray();
        return new RowFacts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12]);
    }
}
