package org.thbreport.xlsx.zip;

import java.util.Arrays;

/**
 * A prefix code: frequent symbols get few bits. The lengths alone tell the code (RFC 1951, 3.2.2).
 *
 * @param lengths bits of each symbol; 0 for one that does not occur
 * @param codes the bits of each symbol, the first one lowest
 */
record HuffmanCode(int[] lengths, int[] codes) {

    private static final int SYMBOL_BITS = 9;
    private static final int SYMBOL = (1 << SYMBOL_BITS) - 1;

    /**
     * Returns the code of fewest bits in total; very nearly so where the limit on lengths bites.
     *
     * @param frequencies how often each symbol occurs
     * @param limit longest length allowed
     */
    static HuffmanCode of(int[] frequencies, int limit) {
        int[] lengths = lengths(frequencies);
        // Frequencies that differ less give lengths that differ less, so this ends.
        for (int[] flatter = frequencies; longest(lengths) > limit; lengths = lengths(flatter)) {
            flatter = flatter.clone();
            for (int symbol = 0; symbol < flatter.length; symbol++) {
                flatter[symbol] = (flatter[symbol] + 1) / 2;
            }
        }
        return ofLengths(lengths);
    }

    /** Returns the code with such lengths: within a length, codes go up with the symbols (RFC 1951, 3.2.2). */
    static HuffmanCode ofLengths(int[] lengths) {
        int[] next = new int[longest(lengths) + 2];
        for (int length : lengths) {
            next[length + 1] += length == 0 ? 0 : 1;
        }
        // next[length + 1] counts the codes of a length; from the shortest on it becomes the first code that is longer.
        next[0] = 0;
        for (int length = 1; length < next.length; length++) {
            next[length] = next[length] + next[length - 1] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
            }
        }
        return new HuffmanCode(lengths, codes);
    }

    /** Returns how many bits a text takes whose symbols occur so often. */
    long cost(int[] frequencies) {
        long bits = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            bits += (long) frequencies[symbol] * lengths[symbol];
        }
        return bits;
    }

    private static int longest(int[] lengths) {
        return Arrays.stream(lengths).max().orElse(0);
    }

    /** Huffman's method with two queues: the rarest two of leaves and joints are joined until one is left. */
    private static int[] lengths(int[] frequencies) {
        long[] leaves = new long[frequencies.length];
        int count = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                leaves[count++] = (long) frequencies[symbol] << SYMBOL_BITS | symbol;
            }
        }
        int[] lengths = new int[frequencies.length];
        if (count < 2) {
            // A code of a single symbol takes one bit.
            lengths[count == 0 ? 0 : (int) (leaves[0] & SYMBOL)] = 1;
            return lengths;
        }
        Arrays.sort(leaves, 0, count);
        int[] parents = parents(leaves, count);
        int[] depths = new int[parents.length];
        for (int node = parents.length - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
            if (node < count) {
                lengths[(int) (leaves[node] & SYMBOL)] = depths[node];
            }
        }
        return lengths;
    }

    /** Returns the parent of each node; leaves come first, the root last. */
    private static int[] parents(long[] leaves, int count) {
        int[] parents = new int[2 * count - 1];
        long[] weights = new long[parents.length];
        for (int leaf = 0; leaf < count; leaf++) {
            weights[leaf] = leaves[leaf] >> SYMBOL_BITS;
        }
        int leaf = 0;
        int joint = count;
        for (int made = count; made < parents.length; made++) {
            for (int child = 0; child < 2; child++) {
                boolean takesLeaf = leaf < count && (joint == made || weights[leaf] <= weights[joint]);
                int rarest = takesLeaf ? leaf++ : joint++;
                weights[made] += weights[rarest];
                parents[rarest] = made;
            }
        }
        return parents;
    }
}
