package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.evidence.Fact;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** Words what the evidence checks found in the edition's language, from the facts that a rule names. */
public final class EvidenceWords {

    private static final String PREFIX = "evidence.";

    private final StudyWords common;

    public EvidenceWords(StudyWords common) {
        this.common = common;
    }

    /** Returns the message of a check; a rule that no bundle knows keeps its English message. */
    public RichText message(EvidenceCheck check) {
        String key = PREFIX + check.issue().rule();
        if (!common.words().has(key)) {
            return RichText.of(check.issue().message());
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add("releaseKnown");
        arguments.add(check.facts().containsKey("released") ? "yes" : "no");
        check.facts().forEach((name, fact) -> {
            arguments.add(name);
            arguments.add(value(check, name, fact));
        });
        return common.rich(key, arguments.toArray());
    }

    private Object value(EvidenceCheck check, String name, Fact fact) {
        if (fact instanceof Fact.Number number) {
            FigureId id = FigureId.of("evidence")
                    .at(common.analysis().evidence().indexOf(check))
                    .at("numbers")
                    .at(name);
            boolean whole = number.value() == Math.rint(number.value());
            return whole
                    ? common.count(id, (long) number.value())
                    : common.figure(id, number.value(), ColumnKind.DECIMAL, StudyWords.DECIMALS);
        } else if (fact instanceof Fact.Day day) {
            return common.onDay(day.value());
        } else if (fact instanceof Fact.Period period) {
            return common.language().dates().within(period.value());
        } else if (fact instanceof Fact.Countries countries) {
            return common.codes(countries.value());
        }
        String text = ((Fact.Name) fact).value();
        return common.study()
                .source(text)
                .map(source -> common.inLanguage(source.title()))
                .orElse(text);
    }
}
