package org.thbreport.xlsx.zip;

import java.io.IOException;
import java.util.Arrays;

/** Collects bytes and repeats, and writes them as blocks, each in the code that suits it (RFC 1951, 3.2.3 to 3.2.7). */
final class BlockOutput {

    /** Bytes and repeats of a block: a code pays for its header, and still follows the text. */
    private static final int ROOM = 1 << 15;

    private static final int FIXED = 1;
    private static final int OWN_CODES = 2;
    private static final int LONGEST_CODE = 15;
    private static final HuffmanCode FIXED_LITERALS = fixedLiterals();
    private static final HuffmanCode FIXED_DISTANCES = fixedDistances();

    /** A byte as it is; a repeat negative, its length above bit 15, below it its distance less one. */
    private final int[] tokens = new int[ROOM];

    private final int[] literalFrequencies = new int[Alphabet.LITERALS_AND_LENGTHS];
    private final int[] distanceFrequencies = new int[Alphabet.DISTANCES];
    /** For each length its code and extra bits, and above bit 24 how many they are. */
    private final int[] lengthBits = new int[Alphabet.LONGEST + 1];

    private final BitOutput out;
    private int size;

    BlockOutput(BitOutput out) {
        this.out = out;
    }

    /** Adds bytes as they are. */
    void literals(byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            if (size == ROOM) {
                write(false);
            }
            int value = bytes[at] & 0xFF;
            tokens[size++] = value;
            literalFrequencies[value]++;
        }
    }

    /**
     * Adds a repeat.
     *
     * @param length at least {@link Alphabet#SHORTEST}, any number of bytes
     * @param distance how far back they stand
     */
    void repeat(int length, int distance) throws IOException {
        for (int left = length; left > 0; ) {
            int piece = Math.min(left, Alphabet.LONGEST);
            if (left > piece && left - piece < Alphabet.SHORTEST) {
                piece -= Alphabet.SHORTEST;
            }
            if (size == ROOM) {
                write(false);
            }
            tokens[size++] = Integer.MIN_VALUE | piece << 15 | distance - 1;
            literalFrequencies[Alphabet.FIRST_LENGTH + Alphabet.lengthSymbol(piece)]++;
            distanceFrequencies[Alphabet.distanceSymbol(distance)]++;
            left -= piece;
        }
    }

    /** Writes what was added as the last block. */
    void finish() throws IOException {
        write(true);
    }

    private void write(boolean last) throws IOException {
        literalFrequencies[Alphabet.END_OF_BLOCK] = 1;
        HuffmanCode literals = HuffmanCode.of(literalFrequencies, LONGEST_CODE);
        HuffmanCode distances = HuffmanCode.of(distanceFrequencies, LONGEST_CODE);
        BlockHeader header = new BlockHeader(literals.lengths(), distances.lengths());
        out.put(last ? 1 : 0, 1);
        if (header.cost() + cost(literals, distances) < cost(FIXED_LITERALS, FIXED_DISTANCES)) {
            out.put(OWN_CODES, 2);
            header.write(out);
            writeTokens(literals, distances);
        } else {
            out.put(FIXED, 2);
            writeTokens(FIXED_LITERALS, FIXED_DISTANCES);
        }
        size = 0;
        Arrays.fill(literalFrequencies, 0);
        Arrays.fill(distanceFrequencies, 0);
    }

    /** Returns the bits of the tokens without extra ones, which are the same in any code. */
    private long cost(HuffmanCode literals, HuffmanCode distances) {
        return literals.cost(literalFrequencies) + distances.cost(distanceFrequencies);
    }

    private void writeTokens(HuffmanCode literals, HuffmanCode distances) throws IOException {
        int[] codes = literals.codes();
        int[] lengths = literals.lengths();
        for (int length = Alphabet.SHORTEST; length <= Alphabet.LONGEST; length++) {
            int symbol = Alphabet.lengthSymbol(length);
            int bits = lengths[Alphabet.FIRST_LENGTH + symbol];
            int extra = length - Alphabet.lengthBase(symbol);
            lengthBits[length] =
                    codes[Alphabet.FIRST_LENGTH + symbol] | extra << bits | bits + Alphabet.lengthBits(symbol) << 24;
        }
        // Bits of bytes are gathered until there is no room for those of another.
        long gathered = 0;
        int gatheredBits = 0;
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= 0) {
                gathered |= (long) codes[token] << gatheredBits;
                gatheredBits += lengths[token];
                if (gatheredBits <= BitOutput.MOST - LONGEST_CODE) {
                    continue;
                }
            }
            out.put(gathered, gatheredBits);
            gathered = 0;
            gatheredBits = 0;
            if (token < 0) {
                writeRepeat(token, distances);
            }
        }
        out.put(gathered, gatheredBits);
        out.put(codes[Alphabet.END_OF_BLOCK], lengths[Alphabet.END_OF_BLOCK]);
    }

    private void writeRepeat(int token, HuffmanCode distances) throws IOException {
        int length = lengthBits[token >>> 15 & 0x1FF];
        int distance = (token & 0x7FFF) + 1;
        int symbol = Alphabet.distanceSymbol(distance);
        int bits = length >>> 24;
        long all = length & 0xFFFFFF | (long) distances.codes()[symbol] << bits;
        bits += distances.lengths()[symbol];
        all |= (long) (distance - Alphabet.distanceBase(symbol)) << bits;
        out.put(all, bits + Alphabet.distanceBits(symbol));
    }

    private static HuffmanCode fixedLiterals() {
        int[] lengths = new int[Alphabet.LITERALS_AND_LENGTHS + 2];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, lengths.length, 8);
        return HuffmanCode.ofLengths(lengths);
    }

    private static HuffmanCode fixedDistances() {
        int[] lengths = new int[Alphabet.DISTANCES + 2];
        Arrays.fill(lengths, 5);
        return HuffmanCode.ofLengths(lengths);
    }
}
