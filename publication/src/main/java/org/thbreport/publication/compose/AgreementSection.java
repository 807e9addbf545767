package org.thbreport.publication.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thbreport.analytics.interval.Interval;
import org.thbreport.analytics.outcome.Outcome;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.ColumnKind;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Do the published figures agree? One sentence and a small table, and the same as a sheet of the annex. */
final class AgreementSection {

    private static final String ID = "agreement";
    private static final String TABLE = "agreement-table";

    /** What stands where the single periods give nothing together. */
    private static final String NONE = "–";

    private final Edition edition;

    AgreementSection(Edition edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where no pooled period can be held against a single one. */
    List<Section> section() {
        Optional<ShareWords> headline = ShareWords.headline(edition).filter(words -> !words.isTooSmall());
        if (headline.isEmpty()) {
            return List.of();
        }
        AgreementWords words = new AgreementWords(edition, headline.get());
        List<Reconciliation> told = words.told();
        if (told.isEmpty()) {
            return List.of();
        }
        List<Reconciliation> checkedFirst = Stream.concat(
                        told.stream().filter(AgreementSection::isChecked),
                        told.stream().filter(found -> !isChecked(found)))
                .toList();
        RichText sentences = Edition.NOTHING;
        for (Reconciliation found : checkedFirst) {
            boolean first = sentences.inlines().isEmpty();
            RichText sentence = words.sentence(found, first ? edition.aside(TABLE) : Edition.NOTHING);
            sentences = first ? sentence : Edition.joined(sentences, RichText.of(" "), sentence);
        }
        return List.of(new Section(
                ID,
                edition.text("section.agreement"),
                List.of(Paragraph.body(sentences), table(words, told)),
                List.of()));
    }

    private static boolean isChecked(Reconciliation found) {
        return found.agrees().found().isPresent();
    }

    private TableBlock table(AgreementWords words, List<Reconciliation> told) {
        String caption = edition.text("agreement.caption");
        return new TableBlock(
                TABLE,
                "agreement_table",
                caption,
                caption,
                List.of(
                        Column.rowHeader("period", edition.text("sheet.shares.period"), 2),
                        Column.text("stated", edition.text("agreement.stated"), 3),
                        Column.text("parts", edition.text("agreement.parts"), 4),
                        Column.text("together", edition.text("agreement.together"), 4),
                        Column.text("agrees", edition.text("agreement.agrees"), 2)),
                told.stream().map(found -> row(words, found)).toList(),
                List.of(edition.rich("figure.note", "text", edition.text("agreement.note")), edition.dataLine(ID)));
    }

    private Row row(AgreementWords words, Reconciliation found) {
        return new Row(List.of(
                SheetMaker.words(edition.language().dates().period(found.period())),
                SheetMaker.words(words.stated(found)),
                SheetMaker.words(words.parts(found)),
                SheetMaker.words(words.together(found).orElse(NONE)),
                SheetMaker.words(words.answer(found))));
    }

    /** Returns the sheet; empty where the section is. */
    Optional<Sheet> sheet() {
        SheetMaker sheet = new SheetMaker(edition, ID)
                .column(new Column("period", edition.text("sheet.shares.period"), ColumnKind.CODE, 0, true, 2))
                .text("area", "sheet.shares.area", 3)
                .column(percent("stated", "sheet.agreement.stated"))
                .column(count("total", "sheet.agreement.total"))
                .text("parts", "agreement.parts", 4)
                .column(percent("low", "sheet.agreement.low"))
                .column(percent("high", "sheet.agreement.high"))
                .column(count("sum", "sheet.agreement.sum"))
                .text("agrees", "agreement.agrees", 2)
                .line(edition.rich("agreement.note"));
        ShareWords.headline(edition)
                .filter(words -> !words.isTooSmall())
                .ifPresent(headline -> new AgreementWords(edition, headline)
                        .told()
                        .forEach(found -> row(sheet, headline, new AgreementWords(edition, headline), found)));
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    private void row(SheetMaker sheet, ShareWords headline, AgreementWords words, Reconciliation found) {
        CountedCells cells = new CountedCells(edition);
        var stated = headline.at(found.period()).orElseThrow();
        sheet.row(
                SheetMaker.words(edition.language().dates().period(found.period())),
                SheetMaker.words(edition.language().countries().area(found.area())),
                new Cell.Number(
                        headline.value(stated).orElseThrow(),
                        headline.share(stated),
                        null,
                        new Cell.Format(ColumnKind.PERCENT, ShareWords.decimals(stated))),
                cells.count(found.total(), null),
                SheetMaker.words(words.parts(found)),
                cells.percent(end(found, false), null),
                cells.percent(end(found, true), null),
                cells.count(found.totalOfParts(), null),
                SheetMaker.words(words.answer(found)));
    }

    private static Outcome<Double> end(Reconciliation found, boolean high) {
        return found.expected().map(high ? Interval::high : Interval::low);
    }

    private Column percent(String id, String headerKey) {
        return Column.number(id, edition.text(headerKey), ColumnKind.PERCENT, Edition.DECIMALS, 2);
    }

    private Column count(String id, String headerKey) {
        return Column.number(id, edition.text(headerKey), ColumnKind.COUNT, 0, 2);
    }
}
