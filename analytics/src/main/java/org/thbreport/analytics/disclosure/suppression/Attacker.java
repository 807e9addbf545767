package org.thbreport.analytics.disclosure.suppression;

/**
 * Whom the pattern must stand against.
 *
 * @param knowsRules whether the attacker knows the threshold and the rules, and so that cells were withheld for a reason
 * @param insiders whether persons who are alone in a cell attack with what they know of themselves
 */
public record Attacker(boolean knowsRules, boolean insiders) {

    /** The attacker that every publication must stand against. */
    public static final Attacker USUAL = new Attacker(true, true);

    /** One who has the published numbers and relations only, as in textbooks and reference instances. */
    public static final Attacker OF_TEXTBOOKS = new Attacker(false, false);
}
