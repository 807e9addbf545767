package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.publication.content.Branding;

/** Whatever a briefing consists of, its pages are in order. */
class RandomBriefingTest {

    private static final double LEFT = 48;
    private static final double RIGHT = 547;
    private static final double SLACK = 1;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();

    @TempDir
    private Path folder;

    @Test
    void tagsAgreeBothWays() throws IOException {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(new TagTree(write(seed)).problems()).as("seed %s", seed).isEmpty();
        }
    }

    @Test
    @Tag("slow")
    void meetBothStandardsAndStayApart() throws IOException, InterruptedException {
        check(101, 106);
    }

    @Test
    @Tag("nightly")
    void manyMeetBothStandardsAndStayApart() throws IOException, InterruptedException {
        check(1001, 1200);
    }

    private void check(long first, long last) throws IOException, InterruptedException {
        for (long seed = first; seed <= last; seed++) {
            byte[] pdf = write(seed);
            assertThat(VeraPdf.failures(pdf)).as("seed %s", seed).isEmpty();
            assertThat(new TagTree(pdf).problems()).as("seed %s", seed).isEmpty();
            assertThat(new PageWords(pdf, folder).faults(LEFT, RIGHT, SLACK))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    private byte[] write(long seed) {
        return writer.write(RandomBriefing.of(seed), Branding.DEFAULT, Samples.attachments());
    }
}
