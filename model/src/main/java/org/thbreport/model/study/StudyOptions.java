package org.thbreport.model.study;

/**
 * Choices of an editor that bear on numbers, and on how the annex is laid out.
 *
 * @param denominator base of the shares that texts and charts show
 * @param confidence confidence level of intervals, strictly between 0 and 1
 * @param threshold counts from 1 to this number less one are small and need protection
 * @param publicSource whether all inputs are published already, or made up, so that small counts may be shown
 * @param annex whom the annex is laid out for
 */
public record StudyOptions(
        ShareBase denominator, double confidence, int threshold, boolean publicSource, AnnexProfile annex) {

    /** Shares of those with known citizenship, 95 %, counts under 5 are small, inputs are not public. */
    public static final StudyOptions DEFAULT = new StudyOptions(ShareBase.KNOWN, 0.95, 5, false);

    /** Makes the choices that bear on numbers; the annex is accessible. */
    public StudyOptions(ShareBase denominator, double confidence, int threshold, boolean publicSource) {
        this(denominator, confidence, threshold, publicSource, AnnexProfile.ACCESSIBLE);
    }
}
