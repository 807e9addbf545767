package org.thbreport.publication.compose.section;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.thbreport.analytics.share.Reconciliation;
import org.thbreport.publication.compose.wording.AgreementWords;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.RichText;

/** Do the published figures agree? One sentence and a small table; a sheet of the annex holds the same. */
public final class AgreementSection {

    private static final String ID = "agreement";
    private static final String TABLE = "agreement-table";

    /** What stands where the single periods give nothing together. */
    private static final String NONE = "–";

    private final BriefingWords edition;

    public AgreementSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where no pooled period can be held against a single one. */
    public List<Section> section() {
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
        RichText sentences = StudyWords.NOTHING;
        for (Reconciliation found : checkedFirst) {
            boolean first = sentences.inlines().isEmpty();
            RichText sentence =
                    words.sentence(found, first ? edition.aside(edition.placeOf(TABLE)) : StudyWords.NOTHING);
            sentences = first ? sentence : StudyWords.joined(sentences, RichText.of(" "), sentence);
        }
        return List.of(new Section(
                edition.placeOf(ID),
                edition.text("section.agreement", "outcome", outcome(told)),
                List.of(Paragraph.body(sentences), table(words, told)),
                List.of()));
    }

    /** Returns what all that could be checked comes to: the heading says it, and asks where nothing could. */
    private static String outcome(List<Reconciliation> told) {
        List<Boolean> checked =
                told.stream().flatMap(found -> found.agrees().found().stream()).toList();
        String agree = checked.size() < told.size() ? "some" : "yes";
        return checked.isEmpty() ? "unknown" : checked.contains(false) ? "no" : agree;
    }

    private static boolean isChecked(Reconciliation found) {
        return found.agrees().found().isPresent();
    }

    private TableBlock table(AgreementWords words, List<Reconciliation> told) {
        String caption = edition.text("agreement.caption");
        return new TableBlock(
                edition.placeOf(TABLE),
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
                List.of(
                        edition.rich("figure.note", "text", edition.text("agreement.note")),
                        edition.dataLine(edition.placeOf(ID))));
    }

    private Row row(AgreementWords words, Reconciliation found) {
        return new Row(List.of(
                Cell.words(edition.language().dates().period(found.period())),
                Cell.words(words.stated(found)),
                Cell.words(words.parts(found)),
                Cell.words(words.together(found).orElse(RichText.of(NONE))),
                Cell.words(words.answer(found))));
    }
}
