package org.thbreport.model.study;

import java.util.List;

/**
 * Choices of an editor that bear on numbers, and on how the annex is laid out.
 *
 * @param denominator base of the shares that texts and charts show
 * @param confidence confidence level of intervals, strictly between 0 and 1
 * @param threshold counts from 1 to this number less one are small and need protection
 * @param disclosure what is done about small counts
 * @param neverWithhold ids of figures that shall be printed if at all possible, with {@code *} for any segment
 * @param annex whom the annex is laid out for
 */
public record StudyOptions(
        ShareBase denominator,
        double confidence,
        int threshold,
        DisclosureMethod disclosure,
        List<String> neverWithhold,
        AnnexProfile annex) {

    /** Shares of those with known citizenship, 95 %, counts under 5 are small, inputs are not public. */
    public static final StudyOptions DEFAULT = new StudyOptions(ShareBase.KNOWN, 0.95, 5, false);

    /** Copies the list. */
    public StudyOptions {
        neverWithhold = List.copyOf(neverWithhold);
    }

    /**
     * Makes the choices that bear on numbers; the annex is accessible.
     *
     * @param publicSource whether all inputs are published already, or made up; a small count is refused otherwise
     */
    public StudyOptions(ShareBase denominator, double confidence, int threshold, boolean publicSource) {
        this(
                denominator,
                confidence,
                threshold,
                publicSource ? DisclosureMethod.PUBLIC_SOURCE : DisclosureMethod.REFUSE,
                List.of(),
                AnnexProfile.ACCESSIBLE);
    }

    /** Returns whether all inputs are published already, or made up, so that small counts may be shown. */
    public boolean publicSource() {
        return disclosure == DisclosureMethod.PUBLIC_SOURCE;
    }

    /** Returns whether small counts are withheld, and others with them. */
    public boolean isProtected() {
        return disclosure == DisclosureMethod.PROTECT;
    }
}
