package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.pdf.type.MissingGlyphException;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.RichText;
import org.thbreport.publication.content.Theme;

class PdfBriefingWriterTest {

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @Test
    void givesTheSameBytesTwice() {
        byte[] first = writer.write(Samples.rich(), Theme.DEFAULT, Samples.attachments());
        byte[] second = new PdfBriefingWriter().write(Samples.rich(), Theme.DEFAULT, Samples.attachments());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void tagsAgreeBothWays() throws IOException {
        TagTree tags = new TagTree(writer.write(Samples.rich(), Theme.DEFAULT, Samples.attachments()));

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
        byte[] alone = writer.write(Samples.rich(), Theme.DEFAULT, List.of());

        List<byte[]> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> writer.write(Samples.rich(), Theme.DEFAULT, List.of()))
                .toList();

        assertThat(together).allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
    }

    @Test
    void namesCharacterThatNoFontHas() {
        Briefing rich = Samples.rich();
        Note note = new Note("1", "1", RichText.of("A house: \u5BB6"));
        Briefing strange = new Briefing(rich.metadata(), rich.masthead(), rich.sections(), List.of(note));

        assertThatThrownBy(() -> writer.write(strange, Theme.DEFAULT, List.of()))
                .isInstanceOf(MissingGlyphException.class)
                .hasMessageContaining("U+5BB6")
                .hasMessageContaining("A house");
    }

    @Test
    @Tag("slow")
    void meetsBothStandards() {
        byte[] pdf = writer.write(Samples.rich(), Theme.DEFAULT, Samples.attachments());

        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }
}
