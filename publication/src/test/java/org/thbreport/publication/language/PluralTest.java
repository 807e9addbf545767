package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.figure.FigureId;

/** The plural forms of every language are those that ICU asks of it, and the digits that are seen choose among them. */
class PluralTest {

    /** Messages whose number has decimals; all others count whole things. */
    private static final Set<String> WITH_DECIMALS = Set.of("number.points");

    static List<String> languages() {
        return Language.available();
    }

    /** The oracle is ICU's formatter of numbers, which the program leaves out because it starts slowly. */
    @ParameterizedTest
    @MethodSource("languages")
    void visibleDecimalsChooseTheForm(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        PluralRules rules = PluralRules.forLocale(locale);
        Wording wording = everyForm(tag, rules);
        for (int decimals = 0; decimals <= 2; decimals++) {
            var formatter = NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(decimals));
            for (int units = 0; units <= 2_500; units++) {
                BigDecimal number = BigDecimal.valueOf(units, decimals);
                assertThat(wording.text("form", "n", number))
                        .as("%s in %s", number, tag)
                        .isEqualTo(rules.select(formatter.format(number)));
            }
        }
    }

    private static Wording everyForm(String tag, PluralRules rules) {
        StringBuilder message = new StringBuilder("{n, plural,");
        rules.getKeywords().forEach(form -> message.append(' ').append(form).append(" {" + form + '}'));
        Map<String, String> messages = Map.of("form", message.append('}').toString());
        return new Wording(tag, ULocale.forLanguageTag(tag), messages, new NumberStyle(messages));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPluralHasTheFormsThatItsNumbersReachAndNoOther(String tag) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(tag));
        Map<String, String> wrong = new TreeMap<>();
        MessageTree.bundle(tag).forEach((key, message) -> {
            Set<String> reached = reached(rules, WITH_DECIMALS.contains(key) ? 1 : 0);
            for (MessageTree.Choice choice : MessageTree.of(message).choices()) {
                Set<String> written = new TreeSet<>(choice.branches().keySet());
                written.removeIf(form -> form.startsWith("="));
                if (choice.plural() && !written.equals(reached)) {
                    wrong.put(key, "has " + written + " and needs " + reached);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Set<String> reached(PluralRules rules, int mostDecimals) {
        Set<String> reached = new TreeSet<>(Set.of("other"));
        for (int decimals = 0; decimals <= mostDecimals; decimals++) {
            var formatter = NumberFormatter.withLocale(ULocale.ROOT).precision(Precision.fixedFraction(decimals));
            for (int units = 0; units <= 250; units++) {
                reached.add(rules.select(formatter.format(BigDecimal.valueOf(units, decimals))));
            }
        }
        return reached;
    }

    /** Latvian as the Unicode locale data has it: 1.0 and 4.1 are "one" like 1 and 21. */
    @ParameterizedTest
    @CsvSource({
        "lv, 0.041, '4,1 procentpunktu'",
        "lv, 0.031, '3,1 procentpunktu'",
        "lv, 0.111, '11,1 procentpunktu'",
        "lv, 0.042, '4,2 procentpunktiem'",
        "lv, 0.010, '1,0 procentpunktu'",
        "fr, 0.015, '1,5 point de pourcentage'",
        "fr, 0.02, '2,0 points de pourcentage'",
        "en, 0.010, 1.0 percentage points",
        "de, 0.010, '1,0 Prozentpunkte'",
        "el, 0.010, '1,0 ποσοστιαία μονάδα'",
        "bg, 0.010, '1,0 процентен пункт'"
    })
    void pointsAgreeWithTheDigitsThatAreSeen(String tag, double difference, String expected) {
        assertThat(Language.of(tag).points(FigureId.of("x"), difference, 1).plain())
                .isEqualTo(expected);
    }

    @Test
    void aNumberWhoseDigitsAreNotKnownChoosesNoForm() {
        Wording wording = Language.of("en").wording();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wording.text("number.points", "n", 1.0, "number", "1.0"))
                .withMessageContaining("visible decimals");
    }
}
