package org.thbreport.register.text;

import org.thbreport.model.register.RegisterRules;

/** Which of several values of a person in a period counts, as SQL without an order of rows. */
record ValueChoice(RegisterRules rules) {
    /**
     * The value of the latest or first day on which one is known, as day and number in one: of one day the greater number counts, or
     * the smaller one.
     */
    String key(String property, String column, int width, boolean greater) {
        boolean first = rules.first().contains(property);
        boolean plain = greater != first;
        String number = plain ? column : (width - 1) + " - " + column;
        return (first ? "MIN" : "MAX") + "(CASE WHEN " + column + " > 0 THEN day_no * " + width + " + " + number
                + " END) AS " + column.replace("_no", "_key");
    }

    /** Returns the number that a key holds; 0 where there is none. */
    String number(String property, String column, int width, boolean greater) {
        boolean plain = greater != rules.first().contains(property);
        String key = "q." + column.replace("_no", "_key");
        String number = plain ? "MOD(" + key + ", " + width + ")" : (width - 1) + " - MOD(" + key + ", " + width + ")";
        return "COALESCE(" + number + ", 0)";
    }

    /** Returns whether a person has two values. */
    static String conflict(String column) {
        String known = "(CASE WHEN " + column + " > 0 THEN " + column + " END)";
        return "CASE WHEN MIN" + known + " <> MAX" + known + " THEN 1 ELSE 0 END AS "
                + column.replace("_no", "_conflict");
    }
}
