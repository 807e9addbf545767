package org.thbreport.pdf.font;

import java.io.Serial;
import java.security.SecureRandom;

/** Gives the subset of a font always the same name, where the library would draw one by lot. */
final class SubsetName extends SecureRandom {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LETTERS = 26;

    private final double value;

    SubsetName(int number) {
        value = (number % LETTERS + 0.5) / LETTERS;
    }

    @Override
    public double nextDouble() {
        return value;
    }
}
