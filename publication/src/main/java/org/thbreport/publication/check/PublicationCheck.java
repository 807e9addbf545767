package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/**
 * Holds what is published in one language to all rules before it may be published: an annex, whose rows are read once, and each
 * product beside it.
 */
public final class PublicationCheck {

    private static final String TABLES = "PUB-3";
    private static final String NUMBERS = "PUB-4";
    private static final String WORDS = "PUB-5";
    private static final String REFERENCES = "PUB-6";
    private static final String FORMULAS = "PUB-9";

    private final Annex annex;
    private final ForbiddenWords forbidden;
    private final List<String> quotes;
    private final NumberRule numbers = new NumberRule();
    private final LinkRule links;
    private final List<PublicationFault> ofAnnex;

    /**
     * Looks at an annex.
     *
     * @param annex the annex
     * @param forbidden words that no text for readers may hold, in the language of the annex; none is empty
     * @param evidence texts that the statistics files say, such as labels: they are quoted, and their words are not judged
     */
    public PublicationCheck(Annex annex, List<String> forbidden, Collection<String> evidence) {
        this.annex = annex;
        this.forbidden = new ForbiddenWords(forbidden);
        this.quotes = WordRule.quotes(this.forbidden, evidence);
        Faults references = new Faults(REFERENCES);
        this.links = new LinkRule(annex, references);
        Faults tables = new Faults(TABLES);
        Faults words = new Faults(WORDS);
        Faults formulas = new Faults(FORMULAS);
        WordRule wordRule = new WordRule(this.forbidden, quotes, words);
        List<TableVisitor> rules =
                List.of(new TableRule(tables), numbers, wordRule, links, new FormulaRule(annex, formulas));
        annex.sheets().forEach(wordRule::check);
        annex.sheets().stream()
                .map(Sheet::table)
                .filter(Objects::nonNull)
                .forEach(table -> TableWalk.walk(table, rules));
        this.ofAnnex = Stream.of(
                        tables.found(),
                        words.found(),
                        references.found(),
                        FigureRule.check(annex),
                        SheetRule.check(annex),
                        formulas.found())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what is wrong with a product and the annex beside it; empty if nothing is. */
    public List<PublicationFault> faults(Briefing briefing) {
        List<Briefing> all = new ArrayList<>(List.of(briefing));
        all.addAll(briefing.shorter());
        return Stream.concat(all.stream().flatMap(one -> ofBriefing(one).stream()), ofAnnex.stream())
                .distinct()
                .toList();
    }

    private List<PublicationFault> ofBriefing(Briefing briefing) {
        Faults tables = new Faults(TABLES);
        TableRule rule = new TableRule(tables);
        for (TableBlock table : BriefingWalk.blocks(briefing, TableBlock.class)) {
            TableWalk.walk(table, List.of(rule));
        }
        Faults printed = new Faults(NUMBERS);
        numbers.check(briefing, printed);
        Faults words = new Faults(WORDS);
        new WordRule(forbidden, quotes, words).check(briefing);
        return Stream.of(
                        KeyPointRule.check(briefing),
                        NoteRule.check(briefing),
                        tables.found(),
                        printed.found(),
                        words.found(),
                        ReferenceRule.check(briefing, annex),
                        FigureRule.check(briefing),
                        SameReleaseRule.check(briefing, annex))
                .flatMap(List::stream)
                .toList();
    }
}
