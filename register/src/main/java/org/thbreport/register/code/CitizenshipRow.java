package org.thbreport.register.code;

import java.time.LocalDate;

/**
 * What a value of citizenships stands for in one area during a stretch of time.
 *
 * @param area code of the country that registers
 * @param raw the value as it stands in the columns
 * @param number place of the citizenship among all, by the Union that the register is counted by; rises with precedence
 * @param today the same by the Union of today
 * @param from first day
 * @param to the day after the last
 */
public record CitizenshipRow(String area, String raw, int number, int today, LocalDate from, LocalDate to) {}
