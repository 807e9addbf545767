package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.drawing.type.BundledFile;
import org.thbreport.drawing.type.Face;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.RichText;

class PdfBriefingWriterTest {

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @TempDir
    private Path folder;

    /** Wherever the disk is full: in the pages, within an attachment, in fonts and at the end. */
    @Test
    void anOutputThatTakesNoMoreIsSaidAsItIs() throws IOException {
        int size = writer.write(Samples.rich(), Branding.DEFAULT, Samples.attachments()).length;
        for (int room = 0; room < size; room += size / 40) {
            int most = room;
            OutputStream full = new OutputStream() {
                private int taken;

                @Override
                public void write(int letter) throws IOException {
                    if (taken == most) {
                        throw new IOException("No space left on device");
                    }
                    taken++;
                }
            };
            assertThatThrownBy(() -> writer.write(Samples.rich(), Branding.DEFAULT, Samples.attachments(), full))
                    .as("after %d of %d bytes", most, size)
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    @Test
    void givesTheSameBytesTwice() {
        byte[] first = writer.write(Samples.rich(), Branding.DEFAULT, Samples.attachments());
        byte[] second = new PdfBriefingWriter().write(Samples.rich(), Branding.DEFAULT, Samples.attachments());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void tagsAgreeBothWays() throws IOException {
        TagTree tags = new TagTree(writer.write(Samples.rich(), Branding.DEFAULT, Samples.attachments()));

        assertThat(tags.problems()).isEmpty();
        assertThat(tags.printed()).startsWith("""
                        Document
                          Sect
                            P
                            P
                            P
                            P
                            H1
                            L
                              LI
                                Lbl
                                LBody
                        """);
    }

    @Test
    void threadsShareOneWriter() {
        byte[] alone = writer.write(Samples.rich(), Branding.DEFAULT, List.of());

        List<byte[]> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> writer.write(Samples.rich(), Branding.DEFAULT, List.of()))
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    /** The highest, the widest and a small logo: each stands free between the band at the top and the first words. */
    @Test
    void noWordStandsOverALogo() throws IOException, InterruptedException {
        for (String size : List.of("width='40' height='40'", "width='400' height='40'", "width='220' height='48'")) {
            String drawing =
                    "<svg xmlns='http://www.w3.org/2000/svg' " + size + "><rect width='100%' height='100%'/></svg>";
            Logo logo = new Logo(drawing.getBytes(StandardCharsets.UTF_8), 5, Map.of("en", "A square"));
            byte[] pdf = writer.write(Samples.rich(), branded(logo), List.of());

            List<Double> box = firstFigure(pdf);
            assertThat(box.get(3)).as("top of the logo, " + size).isLessThanOrEqualTo(842 - 14);
            assertThat(new PageWords(pdf, folder).words())
                    .as(size)
                    .filteredOn(word -> word.page() == 1)
                    .allMatch(word -> word.top() > 842 - box.get(1));
        }
    }

    private static List<Double> firstFigure(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary element
                    && PdfName.FIGURE.equals(element.get(PdfName.S))
                    && element.getAsDict(PdfName.A) != null) {
                PdfArray box = element.getAsDict(PdfName.A).getAsArray(PdfName.BBOX);
                return box.getElements().stream()
                        .map(corner -> ((PdfNumber) corner).doubleValue())
                        .toList();
            }
        }
        throw new AssertionError("no figure");
    }

    private static Branding branded(Logo logo) {
        Branding plain = Branding.DEFAULT;
        return new Branding(
                plain.brand(), plain.ink(), plain.muted(), plain.rule(), plain.tint(), plain.series(), logo, null);
    }

    /** A drawing is read once for all documents of a writer; none takes anything from another. */
    @Test
    void threadsDrawTheSameLogo() {
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'><defs><linearGradient id='g'>"
                + "<stop offset='0' stop-color='#0b5d4e'/><stop offset='1' stop-color='#16211e'/></linearGradient></defs>"
                + "<circle cx='20%' cy='50%' r='10%' fill='url(#g)'/><rect x='30%' width='60%' height='8'/></svg>";
        Logo logo = new Logo(drawing.getBytes(StandardCharsets.UTF_8), 5, Map.of("en", "A circle and a bar"));
        Branding branding = branded(logo);
        byte[] alone = new PdfBriefingWriter().write(Samples.rich(), branding, List.of());

        List<byte[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> writer.write(Samples.rich(), branding, List.of()))
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
        assertThat(alone).isNotEqualTo(writer.write(Samples.rich(), Branding.DEFAULT, List.of()));
    }

    /** What a drawing shares is written in the order of its use, not of where it lies in memory. */
    @Test
    void degreesOfTransparencyAreWrittenInTheirOrder() {
        StringBuilder drawing = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='40'>");
        for (int tenths = 1; tenths < 10; tenths++) {
            drawing.append("<rect x='" + 10 * tenths + "' width='8' height='40' fill-opacity='0." + tenths + "'/>");
        }
        Logo logo = new Logo(
                drawing.append("</svg>").toString().getBytes(StandardCharsets.UTF_8), 5, Map.of("en", "Nine bars"));
        byte[] first = writer.write(Samples.rich(), branded(logo), List.of());

        for (int i = 0; i < 5; i++) {
            assertThat(writer.write(Samples.rich(), branded(logo), List.of())).isEqualTo(first);
        }
    }

    @Test
    void namesCharacterThatNoFontHas() {
        Briefing rich = Samples.rich();
        Note note = new Note("1", "1", RichText.of("A house: \u5BB6"));
        Briefing strange = new Briefing(rich.metadata(), rich.masthead(), rich.sections(), List.of(note));

        assertThatThrownBy(() -> writer.write(strange, Branding.DEFAULT, List.of()))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+5BB6")
                .hasMessageContaining("A house");
    }

    /** The second font has Arabic, but a line from left to right would show its letters in the wrong order and unjoined. */
    @Test
    void refusesScriptsFromRightToLeft() {
        for (String words :
                List.of("An interpreter: \u0645\u062A\u0631\u062C\u0645", "A border: \u05D2\u05D1\u05D5\u05DC")) {
            for (ChartSpec chart : charts(words)) {
                assertThatThrownBy(() -> writer.write(withChart(chart), Branding.DEFAULT, List.of()))
                        .as(chart.toString())
                        .isInstanceOf(MissingGlyphException.class)
                        .hasMessageContaining("from left to right")
                        .hasMessageContaining(String.format("U+%04X", words.codePointAt(words.indexOf(':') + 2)));
            }
        }
    }

    @Test
    void namesCharacterThatNoFontHasInAChart() {
        for (ChartSpec chart : charts("\u5BB6")) {
            assertThatThrownBy(() -> writer.write(withChart(chart), Branding.DEFAULT, List.of()))
                    .as(chart.toString())
                    .isInstanceOf(MissingGlyphException.class)
                    .hasMessageContaining("U+5BB6");
        }
    }

    @Test
    void chartsSpeakGeorgianAndArmenian() throws IOException, InterruptedException {
        for (ChartSpec chart : charts("\u10D0\u10D1\u10D2 \u0531\u0532")) {
            assertThat(new PageWords(writer.write(withChart(chart), Branding.DEFAULT, List.of()), folder).words())
                    .as(chart.toString())
                    .anyMatch(word -> word.text().contains("\u10D0\u10D1\u10D2"))
                    .anyMatch(word -> word.text().contains("\u0531\u0532"));
        }
    }

    /** Georgian stands in the second font of each face, the other character in the first: no font has both. */
    @Test
    void wordsThatNoFontHasWholeAreSharedOutOverSeveral() throws IOException, InterruptedException {
        String mixed = "\u10D0\u10D1\u10D2 a" + onlyInTheFirstFont();
        for (ChartSpec chart : charts(mixed)) {
            byte[] pdf = writer.write(withChart(chart), Branding.DEFAULT, List.of());
            assertThat(new PageWords(pdf, folder).words())
                    .as(chart.toString())
                    .anyMatch(word -> word.text().contains("\u10D0\u10D1\u10D2"))
                    .anyMatch(word -> word.text().contains("a" + onlyInTheFirstFont()));
        }
        Briefing titled = new Briefing(
                Samples.metadata("en", mixed, List.of(mixed)),
                new Masthead("Briefing", "Title", RichText.of(""), List.of()),
                Samples.rich().sections(),
                Samples.rich().notes());
        assertThat(new PageWords(writer.write(titled, Branding.DEFAULT, List.of()), folder).words())
                .filteredOn(word -> word.page() == 2 && word.text().contains("\u10D0\u10D1\u10D2"))
                .as("title and mark in the running head")
                .hasSize(2);
    }

    private static String onlyInTheFirstFont() {
        FontLibrary fonts = FontLibrary.bundled();
        List<java.awt.Font> others = List.of(font("DejaVuSansCondensed.ttf"), font("DejaVuSansCondensed-Bold.ttf"));
        return IntStream.range(0xA0, 0x10000)
                .filter(codePoint -> Character.isLetterOrDigit(codePoint)
                        && fonts.first(Face.REGULAR).has(codePoint)
                        && fonts.first(Face.STRONG).has(codePoint)
                        && others.stream().noneMatch(font -> font.canDisplay(codePoint)))
                .mapToObj(Character::toString)
                .findFirst()
                .orElseThrow();
    }

    private static java.awt.Font font(String file) {
        try {
            return java.awt.Font.createFont(
                    java.awt.Font.TRUETYPE_FONT,
                    new ByteArrayInputStream(BundledFile.bytes("/org/thbreport/drawing/fonts/" + file)));
        } catch (java.awt.FontFormatException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wordsAfterManyOfAnotherScriptStandApart() throws IOException, InterruptedException {
        Paragraph paragraph =
                Paragraph.body(RichText.of("\u10D0\u10D1\u10D2 ".repeat(12) + "reintegration " + "\u10D0\u10D1\u10D2"));
        Briefing briefing = new Briefing(
                Samples.metadata("en", "Title", List.of()),
                new Masthead("Briefing", "Title", RichText.of(""), List.of()),
                List.of(new Section("section", "Section", List.of(paragraph), List.of())),
                List.of());

        PageWords words = new PageWords(writer.write(briefing, Branding.DEFAULT, List.of()), folder);

        assertThat(words.faults(0, 595, 0.1)).isEmpty();
    }

    /** Shares of 0 in every country make contributions of 0. */
    @Test
    void drawsBarsThatAreAllOfNoLength() {
        BarChart none = new BarChart(List.of(new BarChart.Bar("A", 0, "0.0", BarChart.Tone.MAIN)), 0, 0, 0);

        assertThat(writer.write(withChart(none), Branding.DEFAULT, List.of())).isNotEmpty();
    }

    private static List<ChartSpec> charts(String words) {
        ShareMark first = new ShareMark(2021, 1, "2021", 0.4, "40 %", false, false, null, 0);
        ShareMark second = new ShareMark(2022, 1, "2022", 0.5, "50 %", false, false, null, 0);
        return List.of(
                new ShareChart(words, "{0} %", List.of(first, second), List.of(), ""),
                new ShareChart("Share", "{0} %", List.of(first, second), List.of(), words),
                new ShareChart(
                        "Share", "{0} %", List.of(first, second), List.of(new ShareChart.Break(2022, words)), ""),
                new SmallMultiples("{0} %", List.of(new SmallMultiples.Panel(words, List.of(first, second)))),
                new BarChart(List.of(new BarChart.Bar(words, 1, "1", BarChart.Tone.MAIN)), 0, 2, 2),
                new BarChart(List.of(new BarChart.Bar("A", 1, words, BarChart.Tone.MAIN)), 0, 2, 2),
                new TileMap(
                        List.of(new TileMap.Tile("AT", 0, 0, TileMap.Look.FULL, "1")),
                        List.of(new TileMap.LegendEntry(TileMap.Look.FULL, words))),
                new TileMap(List.of(new TileMap.Tile(words, 0, 0, TileMap.Look.FULL, "1")), List.of()));
    }

    private static Briefing withChart(ChartSpec chart) {
        FigureBlock figure = new FigureBlock(
                "figure", "A figure", chart, RichText.of("What it shows."), Samples.data("figure"), List.of());
        return new Briefing(
                Samples.metadata("en", "Title", List.of()),
                new Masthead("Briefing", "Title", RichText.of(""), List.of()),
                List.of(new Section("section", "Section", List.of(figure), List.of())),
                List.of());
    }

    @Test
    void aFlashIsPrintedInTheFirstFormThatKeepsToItsPages() throws IOException, InterruptedException {
        Briefing tall = Samples.rich();
        Briefing small = withChart(charts("small").get(0));

        byte[] kept = writer.write(tall.onAtMost(1, List.of(tall, small)), Branding.DEFAULT, List.of());

        assertThat(new PageWords(kept, folder).words()).allMatch(word -> word.page() == 1);
        assertThat(kept).isEqualTo(writer.write(small, Branding.DEFAULT, List.of()));
        assertThatThrownBy(() -> writer.write(tall.onAtMost(1, List.of(tall)), Branding.DEFAULT, List.of()))
                .isInstanceOf(TooLongException.class)
                .hasMessageContaining("at most 1");
    }

    @Test
    @Tag("slow")
    void meetsBothStandards() {
        String drawing =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20'/></svg>";
        Logo partner = new Logo(drawing.getBytes(StandardCharsets.UTF_8), 2, Map.of("en", "A partner"));
        byte[] pdf =
                writer.write(Samples.rich(), Branding.DEFAULT.with(List.of(partner, partner)), Samples.attachments());

        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }
}
