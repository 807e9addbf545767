package org.thbreport.ingest.study;

import java.time.LocalDate;
import org.thbreport.model.study.DayPrecision;

/**
 * A day, month or year that was answered.
 *
 * @param day its first day
 * @param precision how much of it is known
 */
record AnsweredDay(LocalDate day, DayPrecision precision) {}
