package org.thbreport.model.study;

import java.time.LocalDate;
import org.thbreport.model.data.ReferencePeriod;

/**
 * The day on which a publisher first released the figures of a period.
 *
 * @param publisher who released them: {@code Eurostat}
 * @param period the period that the figures are for
 * @param released the day
 */
public record StatisticalRelease(String publisher, ReferencePeriod period, LocalDate released) {}
