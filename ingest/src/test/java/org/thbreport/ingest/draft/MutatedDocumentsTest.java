package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.statistics.Mutation;
import org.thbreport.model.geo.CountryRegister;

/** Whatever happens to the bytes of a document, it is read or refused in words, as statistics files are. */
class MutatedDocumentsTest {

    private static final CountryRegister REGISTER = ReferenceData.load().countries();

    private static final DocumentForms SMALL = new DocumentForms(
            List.of("Several countries have a fund for the victims.{1} Some of the others wait for it.{2}"),
            List.of("AT, BE and CY.", "All Member States except DE."));

    static Stream<String> forms() {
        return Stream.concat(SMALL.all().keySet().stream(), Stream.of("unpacked docx"));
    }

    @ParameterizedTest
    @Tag("slow")
    @MethodSource("forms")
    void areReadOrRefused(String form) {
        mutate(form, 2_000);
    }

    @ParameterizedTest
    @Tag("nightly")
    @MethodSource("forms")
    void manyAreReadOrRefused(String form) {
        mutate(form, 100_000);
    }

    /** A raised marker with a blank at the end of a paragraph ended with an internal error. */
    @Test
    void aBlankBehindTheLastMarkerIsNoMatter() throws UnreadableDocument {
        String page = "<html><body><p>Several have a fund.<sup>1 </sup></p><p>Others wait.<sup>2\u00a0</sup></p>"
                + "<p><sup>1 </sup>AT, BE and CY.</p><p><sup>2</sup> DE.</p></body></html>";
        assertThat(DraftReader.read(
                                DocumentReaders.read(
                                        page.getBytes(StandardCharsets.UTF_8),
                                        "file.html",
                                        DocumentLimits.DEFAULT,
                                        number -> {}),
                                REGISTER,
                                DraftContext.of("file", ""))
                        .lists())
                .hasSize(2);
    }

    private static void mutate(String form, int inputs) {
        boolean unpacked = form.startsWith("unpacked");
        byte[] seed = SMALL.all().getOrDefault(unpacked ? "docx" : form, new byte[0]);
        assertThat(seed).as(form).isNotEmpty();
        Random random = new Random(form.hashCode());
        int read = 0;
        for (int i = 0; i < inputs; i++) {
            byte[] changed = unpacked ? DocumentForms.changedInside(seed, random) : Mutation.of(seed, random);
            try {
                DraftReader.read(
                        DocumentReaders.read(changed, "file", DocumentLimits.DEFAULT, page -> {}),
                        REGISTER,
                        DraftContext.of("file", ""));
                read++;
            } catch (UnreadableDocument e) {
                assertThat(e.issue("file").toString())
                        .doesNotContain("Exception", "org.", "java.", "null")
                        .matches("(?s)file(?::\\d+:\\d+)?: error\\[IMPORT-[1-5]]: [^\\n]+; [^\\n]+");
            }
        }
        assertThat(read).as("a change leaves some of them readable").isPositive();
    }
}
