package org.thbreport.publication.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.language.NumberStyle;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/**
 * What a figure shows is its number, rounded to the decimals that are seen, in the language of the publication; and its number is
 * the one that the results have under its id.
 */
final class RoundingRule implements TableVisitor {

    private static final String RULE = "PUB-13";

    /** Observations are printed as they came, and may be a million. */
    private static final String OBSERVATIONS = "observations";

    private final FigureIndex results;
    private final Faults faults;

    RoundingRule(FigureIndex results, Faults faults) {
        this.results = results;
        this.faults = faults;
    }

    /** Returns an empty list of faults of the rule. */
    static Faults faults() {
        return new Faults(RULE);
    }

    /** Looks at all texts and pictures of a briefing. */
    static Faults check(Briefing briefing, FigureIndex results) {
        Faults faults = faults();
        RoundingRule rule = new RoundingRule(results, faults);
        rule.check("masthead", briefing.masthead().scope());
        BriefingWalk.texts(briefing, rule::check);
        BriefingWalk.blocks(briefing, FigureBlock.class)
                .forEach(block -> block.chart().labels().forEach(figure -> rule.check(block.id(), figure)));
        return faults;
    }

    @Override
    public void cell(TableBlock table, Column column, Cell cell, int row) {
        if (table.id().startsWith(OBSERVATIONS)) {
            return;
        }
        if (cell instanceof Cell.Number number) {
            check(table.id(), number.figure());
        } else if (cell instanceof Cell.Text text) {
            check(table.id(), text.text());
        }
    }

    private void check(String place, RichText text) {
        text.figures().forEach(figure -> check(place, figure));
    }

    private void check(String place, Figure figure) {
        faultOf(figure).or(() -> otherThanResult(figure)).ifPresent(fault -> faults.add(place, fault));
    }

    /** Observations are inputs, of which the results tell the number and the sum. */
    private Optional<String> otherThanResult(Figure figure) {
        if (figure.isObservation()) {
            return Optional.empty();
        }
        OptionalDouble result = results.value(figure.id());
        if (result.isEmpty()) {
            return Optional.of(
                    "\"" + figure.text() + "\" is told as " + figure.name() + ", which the results have not");
        }
        return result.getAsDouble() == figure.value()
                ? Optional.empty()
                : Optional.of("\"" + figure.text() + "\" is told as " + figure.name() + ", which is "
                        + result.getAsDouble() + " in the results");
    }

    /** Returns what is wrong with a figure; empty if it is the rounding of its number. */
    static Optional<String> faultOf(Figure figure) {
        return isRounded(figure)
                ? Optional.empty()
                : Optional.of(
                        "\"" + figure.text() + "\" is not the rounding of " + figure.name() + ", " + figure.value());
    }

    /** Whatever signs a language puts between them, the digits are those of the rounded number. */
    private static boolean isRounded(Figure figure) {
        BigDecimal rounded = NumberStyle.rounded(figure);
        String text = figure.text();
        if (text.indexOf('<') >= 0) {
            return rounded.signum() == 0;
        }
        String digits = digits(text);
        boolean signFits = text.indexOf('\u2212') < 0 || figure.value() < 0;
        return signFits && digits.equals(digits(rounded.toPlainString()));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
