package org.thbreport.batch.compare;

/**
 * Where something stands that changed.
 *
 * @param file file of the release; empty for what the release says as a whole
 * @param language language tag; empty for what is in none
 * @param under heading or caption that it is read under; empty for none
 */
public record ChangePlace(String file, String language, String under) {

    /** The release as a whole. */
    public static final ChangePlace RELEASE = new ChangePlace("", "", "");
}
