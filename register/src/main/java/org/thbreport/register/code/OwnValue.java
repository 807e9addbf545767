package org.thbreport.register.code;

/** How a value of a column of codes may be shown: a free text may hold a name, and a number may be one of identity. */
public final class OwnValue {
    private static final int LONGEST = 40;
    private static final int DIGITS = 4;

    private OwnValue() {}

    /** Returns the value on one line, or only how long it is where it is long or has more than four digits. */
    public static String shown(String value) {
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST || value.chars().filter(Character::isDigit).count() > DIGITS) {
            return "(" + length + " characters)";
        }
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
