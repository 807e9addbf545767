package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Theme;

class PdfBriefingWriterTest {

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @Test
    void givesTheSameBytesTwice() throws IOException {
        byte[] first = writer.write(Samples.rich(), Theme.DEFAULT, Samples.attachments());
        byte[] second = new PdfBriefingWriter().write(Samples.rich(), Theme.DEFAULT, Samples.attachments());
        Files.write(Path.of("target/sample.pdf"), first);
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
                            H1
                            P
                            P
                            P
                            L
                              LI
                                Lbl
                                LBody
                        """);
    }

    @Test
    @Tag("slow")
    void meetsBothStandards() {
        byte[] pdf = writer.write(Samples.rich(), Theme.DEFAULT, Samples.attachments());

        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }
}
