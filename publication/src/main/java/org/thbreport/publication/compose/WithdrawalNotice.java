package org.thbreport.publication.compose;

import java.time.LocalDate;
import java.util.List;
import org.thbreport.publication.compose.wording.FileWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.language.Wording;
import org.thbreport.publication.text.RichText;

/**
 * What readers find in the place of a publication that was withdrawn.
 *
 * @param title title of the publication, in the language of the notice
 * @param issuer issuing body; empty where it is not known
 * @param product code of what it was: {@code briefing} or {@code flash}
 * @param day when it was withdrawn
 * @param reason why, in the words of the office
 * @param contentKey key of what was withdrawn
 * @param program name and version of the program
 */
public record WithdrawalNotice(
        String title, String issuer, String product, LocalDate day, String reason, String contentKey, String program) {

    /** Returns the notice in a language. */
    public Briefing in(Language language) {
        Wording words = language.wording();
        String kind = words.text("product." + product);
        String heading = words.text("withdrawal.heading");
        Metadata metadata = new Metadata(
                language.tag(),
                words.text("metadata.title", "product", kind, "title", title),
                issuer,
                heading,
                List.of(),
                day,
                List.of(words.text("withdrawal.mark")),
                contentKey,
                program,
                FileWords.of(words));
        Masthead masthead = new Masthead(
                kind,
                title,
                RichText.of(words.text("withdrawal.mark")),
                issuer.isEmpty() ? List.of() : List.of(new Masthead.Line(words.text("masthead.issuer"), issuer)));
        List<Block> blocks = List.of(
                new Paragraph(
                        RichText.of(words.text(
                                "withdrawal.day", "day", language.dates().onDay(day))),
                        Paragraph.Role.LEAD),
                Paragraph.body(RichText.of(words.text("withdrawal.reason", "reason", reason))),
                Paragraph.body(RichText.of(words.text("withdrawal.next"))),
                new Paragraph(RichText.of(words.text("withdrawal.key", "key", contentKey)), Paragraph.Role.SMALL));
        return new Briefing(
                metadata, masthead, List.of(new Section("withdrawn", heading, blocks, List.of())), List.of());
    }
}
