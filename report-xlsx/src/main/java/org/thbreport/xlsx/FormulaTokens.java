package org.thbreport.xlsx;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of formulas: the functions, references to tables, texts, numbers and signs that {@link FormulaText} writes. */
final class FormulaTokens {

    private static final Pattern TOKEN = Pattern.compile("(?:ROWS|COUNTIFS|SUMPRODUCT|SUMIFS|SUM|INDEX|MATCH)(?=\\()"
            + "|\"(?:[^\"]|\"\")*+\"|(?<table>[\\p{L}_][\\p{L}\\p{N}_]*+)(?!\\()(?:\\[\\[#This Row],\\[(?:'.|[^'\\[\\]#@])*+]]|\\[(?:'.|[^'\\[\\]#@])*+])?"
            + "|\\d++(?:\\.\\d++)?(?:E[+-]\\d++)?|[-+*/&,()=>]");

    private FormulaTokens() {}

    /** Returns whether a formula is made of known words alone. */
    static boolean areKnown(String formula, Set<String> tables) {
        MarkupReader reader = new MarkupReader("a formula", formula);
        while (!reader.isAtEnd()) {
            MatchResult token = reader.next(TOKEN);
            if (token == null || token.group(1) != null && !tables.contains(token.group(1))) {
                return false;
            }
        }
        return true;
    }
}
