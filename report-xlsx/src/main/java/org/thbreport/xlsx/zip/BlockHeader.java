package org.thbreport.xlsx.zip;

import java.io.IOException;

/**
 * The codes of a block, as they stand before it (RFC 1951, 3.2.7): their lengths one after the other, runs of equal ones
 * shortened, in a code of their own whose lengths come first.
 */
final class BlockHeader {

    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int REPEAT = 16;
    private static final int FEW_ZEROS = 17;
    private static final int MANY_ZEROS = 18;
    private static final int LONGEST_CODE = 7;
    private static final int COUNT_BITS = 5 + 5 + 4;

    private final int[] symbols = new int[Alphabet.LITERALS_AND_LENGTHS + Alphabet.DISTANCES];
    private final int[] extras = new int[symbols.length];
    private final int[] frequencies = new int[ORDER.length];
    private final int literals;
    private final int distances;
    private int size;
    private final HuffmanCode code;

    BlockHeader(int[] literalLengths, int[] distanceLengths) {
        literals = used(literalLengths, Alphabet.FIRST_LENGTH);
        distances = used(distanceLengths, 1);
        int[] lengths = new int[literals + distances];
        System.arraycopy(literalLengths, 0, lengths, 0, literals);
        System.arraycopy(distanceLengths, 0, lengths, literals, distances);
        shorten(lengths);
        code = HuffmanCode.of(frequencies, LONGEST_CODE);
    }

    private static int used(int[] lengths, int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    private void shorten(int[] lengths) {
        for (int at = 0; at < lengths.length; ) {
            int length = lengths[at];
            int end = at + 1;
            while (end < lengths.length && lengths[end] == length) {
                end++;
            }
            int left = end - at;
            if (length > 0) {
                add(length, 0);
                left--;
            }
            while (left >= 3) {
                int run = Math.min(left, length > 0 ? 6 : 138);
                if (length > 0) {
                    add(REPEAT, run - 3);
                } else {
                    add(run <= 10 ? FEW_ZEROS : MANY_ZEROS, run - (run <= 10 ? 3 : 11));
                }
                left -= run;
            }
            for (; left > 0; left--) {
                add(length, 0);
            }
            at = end;
        }
    }

    private void add(int symbol, int extra) {
        symbols[size] = symbol;
        extras[size++] = extra;
        frequencies[symbol]++;
    }

    private static int extraBits(int symbol) {
        return switch (symbol) {
            case REPEAT -> 2;
            case FEW_ZEROS -> 3;
            case MANY_ZEROS -> 7;
            default -> 0;
        };
    }

    private int codeLengths() {
        int used = ORDER.length;
        while (used > 4 && code.lengths()[ORDER[used - 1]] == 0) {
            used--;
        }
        return used;
    }

    /** Returns how many bits it takes. */
    long cost() {
        long bits = COUNT_BITS + 3L * codeLengths() + code.cost(frequencies);
        for (int symbol = REPEAT; symbol <= MANY_ZEROS; symbol++) {
            bits += (long) frequencies[symbol] * extraBits(symbol);
        }
        return bits;
    }

    void write(BitOutput out) throws IOException {
        out.put(literals - Alphabet.FIRST_LENGTH, 5);
        out.put(distances - 1, 5);
        int used = codeLengths();
        out.put(used - 4, 4);
        for (int i = 0; i < used; i++) {
            out.put(code.lengths()[ORDER[i]], 3);
        }
        for (int i = 0; i < size; i++) {
            out.put(code.codes()[symbols[i]], code.lengths()[symbols[i]]);
            out.put(extras[i], extraBits(symbols[i]));
        }
    }
}
