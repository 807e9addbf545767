package org.thbreport.model.issue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, or worth knowing, about an input or about the evidence.
 *
 * @param severity how grave it is
 * @param rule stable id of the rule, such as {@code STUDY-7}; listed in {@code docs/rules.md}
 * @param location where it is
 * @param message what is wrong, in plain English, without a final full stop
 * @param expected what was expected instead, without a final full stop; empty where the message says it all
 * @param kind whether an input could not be read at all, or breaks a rule
 */
public record Issue(
        Severity severity, String rule, Location location, String message, String expected, IssueKind kind) {

    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    /** Makes an issue; an error of a rule on reading, whose id begins with {@code INPUT-}, stands against an input that is unreadable. */
    public Issue(Severity severity, String rule, Location location, String message, String expected) {
        this(
                severity,
                rule,
                location,
                message,
                expected,
                severity == Severity.ERROR && rule.startsWith("INPUT-") ? IssueKind.UNREADABLE : IssueKind.RULE);
    }

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
        return at(new Location(folder + location.file(), location.line(), location.column()));
    }

    /** Returns this issue at another place. */
    public Issue at(Location place) {
        return new Issue(severity, rule, place, message, expected, kind);
    }

    /** Returns this issue as one against an input that could not be read at all. */
    public Issue unreadable() {
        return new Issue(severity, rule, location, message, expected, IssueKind.UNREADABLE);
    }

    /** Returns whether an input could not be opened, recognised or parsed at all, as opposed to one that was and breaks a rule. */
    public boolean isUnreadable() {
        return severity == Severity.ERROR && kind == IssueKind.UNREADABLE;
    }

    /** Returns the line that the command line prints: {@code FILE:LINE:COLUMN: error[RULE-ID]: what; expected}. */
    @Override
    public String toString() {
        String text = location + ": " + severity.name().toLowerCase(Locale.ROOT) + "[" + rule + "]: " + message;
        return harmless(expected.isEmpty() ? text : text + "; " + expected);
    }

    /** Shows characters that a terminal obeys, that begin a line or that turn the order of others by their codes: inputs may hold them. */
    private static String harmless(String text) {
        Matcher commands = COMMANDS.matcher(text);
        return commands.replaceAll(found ->
                String.format(Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
