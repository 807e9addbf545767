package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.EvidenceWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** The sources with their days, how to cite, where it is told what the publication was made from; and notes to the editor, if asked for. */
public final class SourcesSection {

    private final BriefingWords edition;

    public SourcesSection(BriefingWords edition) {
        this.edition = edition;
    }

    public Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(BulletList.small(
                edition.study().sources().stream().map(this::source).toList()));
        blocks.add(small(List.of(
                labelled(
                        "sources.cite-label",
                        edition.citation("product." + edition.facts().product().code())),
                labelled(
                        "sources.made-with-label",
                        edition.rich("sources.made-with", "sheet", edition.sheet("reproduction"))))));
        if (edition.facts().editorNotes()) {
            EvidenceWords words = new EvidenceWords(edition);
            edition.analysis().evidence().stream()
                    .filter(check -> check.issue().severity() != Severity.REMARK)
                    .forEach(check -> blocks.add(new Paragraph(
                            edition.rich("editor.lead", "message", words.message(check)), Paragraph.Role.CAUTION)));
        }
        return new Section("sources", edition.text("section.sources"), blocks, List.of());
    }

    /** Returns the section of a flash: how to cite; its notes name the sources. */
    public Section flash() {
        return new Section(
                "sources",
                edition.text("section.sources"),
                List.of(small(List.of(labelled(
                        "sources.cite-label",
                        edition.citation("product." + edition.facts().product().code()))))),
                List.of());
    }

    private RichText labelled(String label, Object text) {
        return edition.rich("sources.labelled", "label", StudyWords.strong(edition.text(label)), "text", text);
    }

    /** Returns texts one after the other, as one small paragraph. */
    private static Paragraph small(List<RichText> texts) {
        List<Inline> inlines = new ArrayList<>();
        for (RichText text : texts) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.Words(" \u00B7 ", false));
            }
            inlines.addAll(text.inlines());
        }
        return new Paragraph(new RichText(inlines), Paragraph.Role.SMALL);
    }

    private RichText source(SourceReference source) {
        List<String> facts = new ArrayList<>();
        edition.study().statistics().stream()
                .filter(file -> file.source().equals(source.id()))
                .map(StatisticsReference::dataset)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(code -> facts.add(edition.text("source.dataset", "code", code)));
        if (source.published() != null) {
            facts.add(edition.text("source.published", "day", edition.day(source.published())));
        }
        if (source.inForce() != null) {
            facts.add(edition.text("source.in-force", "day", edition.day(source.inForce())));
        }
        if (source.accessed() != null) {
            facts.add(edition.text("source.accessed", "day", edition.day(source.accessed())));
        }
        String listed = facts.isEmpty() ? "" : edition.text("source.facts", "facts", edition.listed(facts));
        return edition.rich("source.line", "title", edition.source(source), "facts", listed);
    }
}
