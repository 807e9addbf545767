package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** What the rules found on the sheets that were read so far. The rows of a table are read once for all rules. */
final class SheetReading {

    private static final String TABLES = "PUB-3";
    private static final String NUMBERS = "PUB-4";
    private static final String WORDS = "PUB-5";
    private static final String REFERENCES = "PUB-6";
    private static final String FORMULAS = "PUB-9";

    private final ForbiddenWords forbidden;
    private final List<String> quotes;
    private final FigureIndex results;
    private final List<Sheet> read = new ArrayList<>();
    private final Faults tables = new Faults(TABLES);
    private final Faults words = new Faults(WORDS);
    private final NumberRule numbers = new NumberRule();
    private final LinkRule links = new LinkRule();
    private final FormulaRule formulas = new FormulaRule();
    private final Faults roundings = RoundingRule.faults();

    /**
     * Begins to read.
     *
     * @param quotes texts that are not judged, made by {@link WordRule#quotes}
     * @param results every figure that may be told
     */
    SheetReading(ForbiddenWords forbidden, List<String> quotes, FigureIndex results) {
        this.forbidden = forbidden;
        this.quotes = quotes;
        this.results = results;
    }

    /** Returns a reading that goes on from here and leaves this one as it is. */
    SheetReading copy() {
        SheetReading copy = new SheetReading(forbidden, quotes, results);
        copy.read.addAll(read);
        copy.tables.addAll(tables);
        copy.words.addAll(words);
        copy.roundings.addAll(roundings);
        copy.numbers.addAll(numbers);
        copy.links.addAll(links);
        copy.formulas.addAll(formulas);
        return copy;
    }

    /** Returns whether the very sheet was read, rows and all. */
    boolean hasRead(Sheet sheet) {
        return read.stream().anyMatch(one -> one == sheet);
    }

    void read(Sheet sheet) {
        WordRule wordRule = new WordRule(forbidden, quotes, words);
        wordRule.check(sheet);
        TableBlock table = sheet.table();
        if (table != null) {
            TableWalk.walk(
                    table,
                    List.of(
                            new TableRule(tables),
                            numbers,
                            wordRule,
                            links,
                            formulas,
                            new RoundingRule(results, roundings)));
        }
        read.add(sheet);
    }

    /** Returns what is wrong with an annex whose sheets were read. */
    List<PublicationFault> faults(Annex annex) {
        Faults references = new Faults(REFERENCES);
        links.check(annex, references);
        Faults columns = new Faults(FORMULAS);
        formulas.check(annex, columns);
        return Stream.of(
                        tables.found(),
                        words.found(),
                        roundings.found(),
                        references.found(),
                        FigureRule.check(annex),
                        SheetRule.check(annex),
                        columns.found())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what is wrong with a briefing beside the annex whose sheets were read. */
    List<PublicationFault> faults(Briefing briefing, Annex annex) {
        Faults ofTables = new Faults(TABLES);
        TableRule rule = new TableRule(ofTables);
        for (TableBlock table : BriefingWalk.blocks(briefing, TableBlock.class)) {
            TableWalk.walk(table, List.of(rule));
        }
        for (FigureBlock figure : BriefingWalk.blocks(briefing, FigureBlock.class)) {
            TableWalk.walk(figure.data(), List.of(rule));
        }
        Faults printed = new Faults(NUMBERS);
        numbers.check(briefing, printed);
        Faults ofWords = new Faults(WORDS);
        new WordRule(forbidden, quotes, ofWords).check(briefing);
        return Stream.of(
                        KeyPointRule.check(briefing),
                        RoundingRule.check(briefing, results).found(),
                        NoteRule.check(briefing),
                        ofTables.found(),
                        printed.found(),
                        ofWords.found(),
                        ReferenceRule.check(briefing, annex),
                        FigureRule.check(briefing),
                        SameReleaseRule.check(briefing, annex))
                .flatMap(List::stream)
                .toList();
    }
}
