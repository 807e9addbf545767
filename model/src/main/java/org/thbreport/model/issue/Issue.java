package org.thbreport.model.issue;

/**
 * One thing that is wrong, or worth knowing, about an input or about the evidence.
 *
 * @param severity how grave it is
 * @param rule stable id of the rule, such as {@code STUDY-7}; listed in {@code docs/rules.md}
 * @param location where it is
 * @param message what is wrong, in plain English, without a final full stop
 * @param expected what was expected instead, without a final full stop; empty where the message says it all
 */
public record Issue(Severity severity, String rule, Location location, String message, String expected) {

    /** Returns an issue of severity error. */
    public static Issue error(String rule, Location location, String message, String expected) {
        return new Issue(Severity.ERROR, rule, location, message, expected);
    }

    /** Returns an issue of severity warning. */
    public static Issue warning(String rule, Location location, String message, String expected) {
        return new Issue(Severity.WARNING, rule, location, message, expected);
    }

    /** Returns an issue of severity remark. */
    public static Issue remark(String rule, Location location, String message, String expected) {
        return new Issue(Severity.REMARK, rule, location, message, expected);
    }

    /**
     * Returns this issue with the path of its file below a folder.
     *
     * @param folder the folder as the user named it, ending in {@code /}; empty for the working folder
     */
    public Issue below(String folder) {
        Location place = new Location(folder + location.file(), location.line(), location.column());
        return new Issue(severity, rule, place, message, expected);
    }

    /**
     * Returns whether an input could not be opened, recognised or parsed at all, as opposed to one that was and breaks a
     * rule: the ids of such rules begin with {@code INPUT-}.
     */
    public boolean isUnreadable() {
        return severity == Severity.ERROR && rule.startsWith("INPUT-");
    }

    /** Returns the line that the command line prints: {@code FILE:LINE:COLUMN: error[RULE-ID]: what; expected}. */
    @Override
    public String toString() {
        String text =
                location + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + "[" + rule + "]: " + message;
        return expected.isEmpty() ? text : text + "; " + expected;
    }
}
