package org.thbreport.publication.content;

/**
 * How colours, {@code 0xRRGGBB}, look to readers: with usual colour vision, and where one sort of cone is missing. Simulated after Machado,
 * Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
 * Visualization and Computer Graphics 15(6), their matrices for severity 1.0 on linear RGB.
 */
public enum ColourVision {
    /** Usual colour vision. */
    USUAL("usual colour vision", 1, 0, 0, 0, 1, 0, 0, 0, 1),
    /** Without cones for long waves: red. */
    PROTANOPIA(
            "protanopia", 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    /** Without cones for middle waves: green. */
    DEUTERANOPIA(
            "deuteranopia", 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    /** Without cones for short waves: blue. */
    TRITANOPIA(
            "tritanopia", 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final String words;
    private final double[] matrix;

    ColourVision(String words, double... matrix) {
        this.words = words;
        this.matrix = matrix;
    }

    /** Returns what it is called. */
    public String words() {
        return words;
    }

    /** Returns how far apart two colours look: distance in CIELAB (CIE 15:2004), where about 2.3 can just be seen. */
    public double difference(int one, int other) {
        double[] first = lab(one);
        double[] second = lab(other);
        return Math.hypot(Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
    }

    /** Returns how light a colour looks, from 0 (black) to 100 (white): L* of CIELAB, which is what grey print keeps. */
    public double lightness(int colour) {
        return lab(colour)[0];
    }

    private double[] lab(int colour) {
        double red = linear(colour >> 16 & 0xFF);
        double green = linear(colour >> 8 & 0xFF);
        double blue = linear(colour & 0xFF);
        double r = seen(0, red, green, blue);
        double g = seen(3, red, green, blue);
        double b = seen(6, red, green, blue);
        // sRGB to CIE XYZ over its white point D65: IEC 61966-2-1.
        double x = cube((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = cube(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = cube((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private double seen(int row, double red, double green, double blue) {
        return Math.min(1, Math.max(0, matrix[row] * red + matrix[row + 1] * green + matrix[row + 2] * blue));
    }

    private static double cube(double part) {
        return part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }

    /** Returns the linear part of a channel of sRGB, from 0 to 1. */
    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
