package org.thbreport.xlsx.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanCodeTest {

    /** RFC 1951, 3.2.2: the alphabet ABCDEFGH with lengths 3, 3, 3, 3, 3, 2, 4, 4. */
    @Test
    void givesTheCodesOfTheSpecification() {
        int[] lengths = {3, 3, 3, 3, 3, 2, 4, 4};
        int[] expected = {0b010, 0b011, 0b100, 0b101, 0b110, 0b00, 0b1110, 0b1111};
        int[] codes = HuffmanCode.ofLengths(lengths).codes();
        for (int symbol = 0; symbol < codes.length; symbol++) {
            assertThat(Integer.reverse(codes[symbol]) >>> 32 - lengths[symbol]).isEqualTo(expected[symbol]);
        }
    }

    /** Frequencies of Fibonacci give the longest codes that there are. */
    @Test
    void keepsTheLimit() {
        int[] frequencies = new int[40];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < frequencies.length; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }
        assertThat(HuffmanCode.of(frequencies, 40).lengths()).contains(39);
        HuffmanCode limited = HuffmanCode.of(frequencies, 15);
        assertThat(limited.lengths()).doesNotContain(0).contains(15);
        assertThat(Arrays.stream(limited.lengths()).max()).hasValue(15);
        assertThat(kraft(limited)).isEqualTo(1 << 15);
    }

    /** No code has fewer bits than the entropy; Huffman's exceeds it by at most 0.086 and the largest probability a symbol (Gallager, 1978). */
    @Test
    void isNearTheEntropy() {
        Random random = new Random(20251125);
        for (int run = 0; run < 200; run++) {
            int[] frequencies = new int[2 + random.nextInt(285)];
            double total = 0;
            int largest = 0;
            for (int i = 0; i < frequencies.length; i++) {
                frequencies[i] = 1 + (int) Math.exp(random.nextDouble() * 6);
                total += frequencies[i];
                largest = Math.max(largest, frequencies[i]);
            }
            double entropy = 0;
            for (int frequency : frequencies) {
                entropy -= frequency * Math.log(frequency / total) / Math.log(2);
            }
            HuffmanCode code = HuffmanCode.of(frequencies, 15);
            assertThat(kraft(code)).isEqualTo(1 << 15);
            assertThat((double) code.cost(frequencies)).isBetween(entropy, entropy + 0.086 * total + largest);
        }
    }

    @Test
    void givesASingleSymbolOneBit() {
        assertThat(HuffmanCode.of(new int[] {0, 0, 7, 0}, 15).lengths()).containsExactly(0, 0, 1, 0);
        assertThat(HuffmanCode.of(new int[4], 15).lengths()).containsExactly(1, 0, 0, 0);
    }

    private static int kraft(HuffmanCode code) {
        int sum = 0;
        for (int length : code.lengths()) {
            sum += length == 0 ? 0 : 1 << 15 - length;
        }
        return sum;
    }
}
