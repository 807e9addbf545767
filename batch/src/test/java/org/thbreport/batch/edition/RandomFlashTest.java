package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.pdf.PageWords;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.pdf.TooLongException;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.publication.text.RichText;

/**
 * A flash is exactly one page, however long its texts are: the flashes of the examples with each text made longer by
 * chance. The form that is printed is printed whole: all its words are on the page, none over another or outside the margins.
 */
class RandomFlashTest {

    private static final double LEFT = 48;
    private static final double RIGHT = 547;
    private static final double SLACK = 1;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();
    private final Map<String, ExampleStudy> studies = new HashMap<>();

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void areOnePageAndWhole() throws IOException, InterruptedException {
        check(1, 120);
    }

    @Test
    @Tag("nightly")
    void manyAreOnePageAndWhole() throws IOException, InterruptedException {
        check(10_001, 12_000);
    }

    private void check(long first, long last) throws IOException, InterruptedException {
        Map<Integer, Integer> forms = new HashMap<>();
        int refused = 0;
        for (long seed = first; seed <= last; seed++) {
            Briefing flash = flash(seed);
            try {
                byte[] pdf = writer.write(flash, Branding.DEFAULT, List.of());
                forms.merge(form(seed, flash, pdf), 1, Integer::sum);
            } catch (TooLongException e) {
                refused++;
            }
        }
        assertThat(forms).as("several forms are printed").hasSizeGreaterThan(3);
        assertThat(refused).as("texts too long for any form").isLessThan((int) (last - first + 1) / 3);
    }

    /** Returns which form stands whole on the one page, 0 for the richest. */
    private int form(long seed, Briefing flash, byte[] pdf) throws IOException, InterruptedException {
        PageWords words = new PageWords(pdf, folder);
        assertThat(words.words()).as("seed %s", seed).allMatch(word -> word.page() == 1);
        assertThat(words.faults(LEFT, RIGHT, SLACK)).as("seed %s", seed).isEmpty();
        List<Briefing> forms = new ArrayList<>(List.of(flash));
        forms.addAll(flash.shorter());
        String printed = printed(pdf);
        for (int i = 0; i < forms.size(); i++) {
            Briefing form = forms.get(i);
            if (Arrays.equals(pdf, writer.write(alone(form), Branding.DEFAULT, List.of()))) {
                assertThat(texts(form).filter(text -> !printed.contains(bare(text))))
                        .as("seed %s, form %s", seed, i)
                        .isEmpty();
                return i;
            }
        }
        throw new AssertionError("seed " + seed + ": the page is none of the forms");
    }

    private static Briefing alone(Briefing form) {
        return new Briefing(form.metadata(), form.masthead(), form.sections(), form.notes());
    }

    private Briefing flash(long seed) {
        Random random = new Random(seed);
        String name =
                ExampleStudy.names().get(random.nextInt(ExampleStudy.names().size()));
        ExampleStudy study = studies.computeIfAbsent(name, one -> ExampleStudy.of(ExampleStudy.folder(one)));
        String language = study.languages().get(random.nextInt(study.languages().size()));
        double most = random.nextDouble() * 2;
        return new LongerText(text -> longer(text, seed, most)).briefing(study.briefing(language, ProductKind.FLASH));
    }

    /** Repeats a text in part or several times; the same text always becomes the same. */
    private static String longer(String text, long seed, double most) {
        if (text.codePoints().filter(Character::isLetter).count() < 12) {
            return text;
        }
        double more = new Random(seed * 31 + text.hashCode()).nextDouble() * most;
        String[] parts = text.strip().split(" ");
        String added = Stream.iterate(0, i -> i + 1)
                .limit(Math.round(parts.length * more))
                .map(i -> parts[i % parts.length])
                .collect(Collectors.joining(" "));
        return added.isEmpty() ? text : text + " " + added;
    }

    private static Stream<String> texts(Briefing form) {
        List<RichText> all = new ArrayList<>();
        form.notes().forEach(note -> all.add(note.text()));
        form.sections().forEach(section -> {
            all.add(RichText.of(section.title()));
            section.blocks().forEach(block -> add(all, block));
        });
        return all.stream()
                .flatMap(text -> text.inlines().stream())
                .map(inline -> inline.text())
                .filter(text -> !text.isBlank());
    }

    private static void add(List<RichText> all, Block block) {
        if (block instanceof Paragraph paragraph) {
            all.add(paragraph.text());
        } else if (block instanceof BulletList list) {
            all.addAll(list.items());
        } else if (block instanceof FigureBlock figure) {
            all.add(figure.message());
            all.add(RichText.of(figure.title()));
            all.addAll(figure.source());
        } else if (block instanceof KeyFigures figures) {
            figures.figures().forEach(figure -> {
                all.add(figure.label());
                all.add(figure.base());
            });
        }
    }

    private static String printed(byte[] pdf) throws IOException {
        try (PdfBriefingReader reader = new PdfBriefingReader(pdf)) {
            return bare(reader.blocks().stream().map(TextBlock::text).collect(Collectors.joining()));
        }
    }

    /** Returns a text without blanks, and without hyphens, that a line may end with. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad-]+", "");
    }
}
