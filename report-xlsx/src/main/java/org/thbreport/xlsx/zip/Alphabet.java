package org.thbreport.xlsx.zip;

/**
 * The two alphabets of a deflated block (RFC 1951, 3.2.5): symbols for single bytes and for the lengths of repeated strings share
 * one, the distances back to where they stood have the other. A symbol may stand for a range, in which extra bits tell the place.
 */
final class Alphabet {

    /** Symbols for bytes, the end of a block, and lengths. */
    static final int LITERALS_AND_LENGTHS = 286;

    /** Symbols for distances. */
    static final int DISTANCES = 30;

    static final int END_OF_BLOCK = 256;
    static final int FIRST_LENGTH = 257;
    static final int SHORTEST = 3;
    static final int LONGEST = 258;
    static final int FARTHEST = 1 << 15;

    private static final int LENGTHS = LITERALS_AND_LENGTHS - FIRST_LENGTH;
    private static final int NEAR = 256;
    private static final int FAR_SHIFT = 7;

    private static final int[] LENGTH_BASES = new int[LENGTHS];
    private static final int[] DISTANCE_BASES = new int[DISTANCES];
    private static final byte[] LENGTH_SYMBOLS = new byte[LONGEST + 1];
    private static final byte[] NEAR_SYMBOLS = new byte[NEAR + 1];
    /** Every range that begins beyond {@link #NEAR} is made of whole steps of 128 distances. */
    private static final byte[] FAR_SYMBOLS = new byte[FARTHEST >> FAR_SHIFT];

    static {
        int length = SHORTEST;
        for (int symbol = 0; symbol < LENGTHS - 1; symbol++) {
            LENGTH_BASES[symbol] = length;
            for (int end = length + (1 << lengthBits(symbol)); length < end; length++) {
                LENGTH_SYMBOLS[length] = (byte) symbol;
            }
        }
        // The longest has a symbol of its own, though the range before it holds it too.
        LENGTH_BASES[LENGTHS - 1] = LONGEST;
        LENGTH_SYMBOLS[LONGEST] = (byte) (LENGTHS - 1);
        int distance = 1;
        for (int symbol = 0; symbol < DISTANCES; symbol++) {
            DISTANCE_BASES[symbol] = distance;
            for (int end = distance + (1 << distanceBits(symbol)); distance < end; distance++) {
                if (distance <= NEAR) {
                    NEAR_SYMBOLS[distance] = (byte) symbol;
                } else {
                    FAR_SYMBOLS[distance - 1 >> FAR_SHIFT] = (byte) symbol;
                }
            }
        }
    }

    private Alphabet() {}

    /** Returns the symbol of a length, from 0; in the alphabet it stands {@link #FIRST_LENGTH} higher. */
    static int lengthSymbol(int length) {
        return LENGTH_SYMBOLS[length];
    }

    /** Returns the first length of a symbol. */
    static int lengthBase(int symbol) {
        return LENGTH_BASES[symbol];
    }

    /** Returns how many extra bits follow the symbol of a length. */
    static int lengthBits(int symbol) {
        return symbol < 8 || symbol == LENGTHS - 1 ? 0 : (symbol - 4) / 4;
    }

    static int distanceSymbol(int distance) {
        return distance <= NEAR ? NEAR_SYMBOLS[distance] : FAR_SYMBOLS[distance - 1 >> FAR_SHIFT];
    }

    /** Returns the first distance of a symbol. */
    static int distanceBase(int symbol) {
        return DISTANCE_BASES[symbol];
    }

    /** Returns how many extra bits follow the symbol of a distance. */
    static int distanceBits(int symbol) {
        return symbol < 4 ? 0 : (symbol - 2) / 2;
    }
}
