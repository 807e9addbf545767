package org.thbreport.analytics.disclosure;

/**
 * A withheld count in the log of the office, with its true value.
 *
 * @param name name of the cell
 * @param value the true count
 * @param rule id of the rule that makes it sensitive, empty where it protects another
 * @param implied whether nobody would print it, but readers could compute it
 * @param low the least that whole tables were found to allow
 * @param high the most
 * @param verdict what the audit says of it
 * @param weight what is lost with it
 */
public record LoggedCell(
        String name, long value, String rule, boolean implied, long low, long high, String verdict, double weight) {}
