package org.thbreport.publication.check;

/**
 * That a finished publication breaks a rule.
 *
 * @param rule stable id of the rule
 * @param place section, note, sheet or table where it is broken
 * @param message what is wrong, in plain English, without a final full stop
 */
public record PublicationFault(String rule, String place, String message) {

    /** Returns the fault on one line. */
    @Override
    public String toString() {
        return place + ": error[" + rule + "]: " + message;
    }
}
