package org.thbreport.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The CPU time that one thread takes for a document, warm, and the size of the document. The wall clock says little on a
 * machine that does other things too.
 *
 * @param name what makes the document
 * @param least shortest of the rounds, in milliseconds for each document
 * @param median median of the rounds
 * @param most longest of the rounds
 * @param bytes size of the document
 */
record Measured(String name, double least, double median, double most, int bytes) {

    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Makes a document again and again.
     *
     * @param warmUp how often before anything is measured
     * @param each how often in each round
     */
    static Measured of(String name, int warmUp, int each, Callable<byte[]> document) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            document.call();
        }
        double[] rounds = new double[ROUNDS];
        byte[] last = new byte[0];
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < each; i++) {
                last = document.call();
            }
            rounds[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / each;
        }
        Arrays.sort(rounds);
        return new Measured(name, rounds[0], rounds[ROUNDS / 2], rounds[ROUNDS - 1], last.length);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: %.2f ms of CPU (%.2f to %.2f), %.0f KB", name, median, least, most, bytes / 1024.0);
    }

    /** Returns the same with its ratio to another. */
    String against(double otherMedian) {
        return String.format(Locale.ROOT, "%s, ratio %.1f", this, median / otherMedian);
    }
}
