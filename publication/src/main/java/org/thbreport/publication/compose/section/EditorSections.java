package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.CountryBox;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.EditorWords;
import org.thbreport.model.study.Imprint;
import org.thbreport.publication.compose.wording.EditionWords;
import org.thbreport.publication.compose.wording.EditorTexts;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * What the editor says in own words, each part a section. The edition of one country has the boxes of that country, and neither
 * summary nor recommendations, which are on all countries.
 */
public final class EditorSections {

    private final EditionWords edition;
    private final EditorWords words;
    private final EditorTexts texts;

    public EditorSections(EditionWords edition) {
        this.edition = edition;
        this.words = edition.texts().editor();
        this.texts = new EditorTexts(edition);
    }

    /** Returns the summary. */
    public List<Section> summary() {
        return ofAll("summary", paragraphs(words.summary(), Paragraph.Role.BODY));
    }

    /** Returns the boxes: all, or in the edition of a country its own. */
    public List<Section> boxes() {
        CountryCode area = edition.facts().area();
        List<Section> boxes = new ArrayList<>();
        for (CountryBox box : words.boxes()) {
            if (area == null || area.equals(box.country())) {
                boxes.add(box(box, "box-" + (boxes.size() + 1)));
            }
        }
        return boxes.isEmpty()
                ? List.of()
                : List.of(new Section("boxes", edition.text("section.boxes"), List.of(), boxes));
    }

    private Section box(CountryBox box, String id) {
        List<Block> blocks = new ArrayList<>(paragraphs(box.text(), Paragraph.Role.BODY));
        edition.study().sources().stream()
                .filter(source -> source.id().equals(box.source()))
                .forEach(source -> blocks.add(new Paragraph(
                        edition.rich("box.source", "source", edition.source(source)), Paragraph.Role.SMALL)));
        CountryCode country = box.country();
        String title = texts.print(box.title()).plain();
        return new Section(
                id,
                country == null
                        ? title
                        : edition.text(
                                "box.title",
                                "country",
                                edition.language().countries().name(country),
                                "title",
                                title),
                blocks,
                List.of());
    }

    /** Returns the recommendations. */
    public List<Section> recommendations() {
        return ofAll(
                "recommendations",
                words.recommendations().isEmpty()
                        ? List.of()
                        : List.of(new BulletList(words.recommendations().stream()
                                .map(texts::print)
                                .toList())));
    }

    /** Returns how the study was made. */
    public List<Section> method() {
        return section("method", paragraphs(words.method(), Paragraph.Role.SMALL));
    }

    /** Returns what the abbreviations stand for. */
    public List<Section> abbreviations() {
        List<RichText> items = words.abbreviations().entrySet().stream()
                .map(entry -> edition.rich(
                        "sources.labelled", "label", StudyWords.strong(entry.getKey()), "text", entry.getValue()))
                .toList();
        return section("abbreviations", items.isEmpty() ? List.of() : List.of(BulletList.small(items)));
    }

    /** Returns who paid, who answers for what, whom to ask, and the numbers in catalogues. */
    public List<Section> about() {
        List<Block> blocks = new ArrayList<>();
        Imprint imprint = edition.study().imprint();
        String funding = edition.inLanguage(imprint.funding());
        if (!funding.isEmpty()) {
            blocks.add(new Paragraph(RichText.of(funding), Paragraph.Role.SMALL));
        }
        blocks.addAll(paragraphs(words.disclaimer(), Paragraph.Role.SMALL));
        if (!words.contact().isEmpty()) {
            List<Inline> lines = new ArrayList<>(
                    StudyWords.strong(edition.text("about.contact")).inlines());
            words.contact().forEach(line -> {
                lines.add(new Inline.Words(lines.size() == 1 ? " " : edition.text("list.semicolon"), false));
                lines.addAll(texts.print(line).inlines());
            });
            blocks.add(new Paragraph(new RichText(lines), Paragraph.Role.SMALL));
        }
        numbers(imprint).ifPresent(blocks::add);
        return section("about", blocks);
    }

    private Optional<Block> numbers(Imprint imprint) {
        List<RichText> numbers = new ArrayList<>();
        if (imprint.isbn() != null) {
            numbers.add(RichText.of(edition.text("about.isbn", "number", imprint.isbn())));
        }
        if (imprint.doi() != null) {
            numbers.add(edition.rich(
                    "about.doi", "doi", new Inline.Link(imprint.doi(), "https://doi.org/" + imprint.doi())));
        }
        if (imprint.catalogue() != null) {
            numbers.add(RichText.of(edition.text("about.catalogue", "number", imprint.catalogue())));
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Paragraph(RichText.joined(numbers, edition.text("list.semicolon")), Paragraph.Role.SMALL));
    }

    private List<Block> paragraphs(List<EditorText> from, Paragraph.Role role) {
        List<Block> blocks = new ArrayList<>();
        from.forEach(text -> blocks.add(new Paragraph(texts.print(text), role)));
        return blocks;
    }

    private List<Section> ofAll(String id, List<Block> blocks) {
        return edition.facts().area() == null ? section(id, blocks) : List.of();
    }

    private List<Section> section(String id, List<Block> blocks) {
        return blocks.isEmpty()
                ? List.of()
                : List.of(new Section(id, edition.text("section." + id), blocks, List.of()));
    }
}
