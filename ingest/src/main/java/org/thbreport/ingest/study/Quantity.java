package org.thbreport.ingest.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that was answered.
 *
 * @param value the number
 * @param unit its unit, or null where none is given
 */
record Quantity(BigDecimal value, @Nullable String unit) {}
