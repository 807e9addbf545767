package org.thbreport.publication.compose;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.publication.content.RichText;

/** Words what the evidence checks found in the edition's language, from the facts that a rule names. */
final class EvidenceWords {

    private static final String PREFIX = "evidence.";

    private final Edition edition;

    EvidenceWords(Edition edition) {
        this.edition = edition;
    }

    /** Returns the message of a check; a rule that no bundle knows keeps its English message. */
    RichText message(EvidenceCheck check) {
        String key = PREFIX + check.issue().rule();
        if (!edition.words().has(key)) {
            return RichText.of(check.issue().message());
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add("releaseKnown");
        arguments.add(check.facts().containsKey("released") ? "yes" : "no");
        check.facts().forEach((name, fact) -> {
            arguments.add(name);
            arguments.add(value(fact));
        });
        return edition.rich(key, arguments.toArray());
    }

    private Object value(Fact fact) {
        if (fact instanceof Fact.Number number) {
            return number.value() == Math.rint(number.value())
                    ? (Object) (int) number.value()
                    : edition.language().numbers().decimal(number.value(), Edition.DECIMALS);
        } else if (fact instanceof Fact.Day day) {
            return edition.onDay(day.value());
        } else if (fact instanceof Fact.Period period) {
            return edition.language().dates().within(period.value());
        } else if (fact instanceof Fact.Countries countries) {
            return edition.codes(countries.value());
        }
        String name = ((Fact.Name) fact).value();
        return edition.study()
                .source(name)
                .map(source -> edition.inLanguage(source.title()))
                .orElse(name);
    }
}
