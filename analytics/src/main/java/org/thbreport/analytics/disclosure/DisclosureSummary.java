package org.thbreport.analytics.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What disclosure control did.
 *
 * @param threshold counts from 1 to this number less one are small
 * @param publicSource whether the inputs are published already, or made up, so that small counts were let through
 * @param primary cells that were withheld because they are small
 * @param secondary cells that were withheld to protect the small ones
 * @param narrowestInterval width of the narrowest interval that a reader can infer for a withheld cell; null where none was
 *     withheld
 * @param audited whether all outputs together were audited
 */
public record DisclosureSummary(
        int threshold,
        boolean publicSource,
        int primary,
        int secondary,
        @Nullable Double narrowestInterval,
        boolean audited) {}
