package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryRegister;

/** Sentences that say of their countries something else than they seem to, and documents that never end. All are made up. */
class TurnedSentencesTest {

    private static final CountryRegister REGISTER = ReferenceData.load().countries();

    private static Draft draft(byte[] bytes, String language) throws UnreadableDocument {
        return DraftReader.read(
                DocumentReaders.read(bytes, "file", DocumentLimits.DEFAULT, page -> {}),
                REGISTER,
                DraftContext.of("file", language));
    }

    private static Draft note(String sentence, String language) throws UnreadableDocument {
        return draft((sentence + "[1]\n\n[1] AT, BE.\n").getBytes(StandardCharsets.UTF_8), language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Some states scrapped the fund for interpreters.
            en | Victims go without a lawyer in some states.
            en | Some states would pay for the shelter.
            en | Both states pay, to name just two.
            en | Countries like these pay for the shelter.
            de | Einige Staaten haben keineswegs ein Register.
            de | Einige Staaten zahlen, z. B. diese.
            fr | Certains pays renoncent au fonds pour les femmes.
            es | Algunos estados siguen sin un fondo para las mujeres.
            nl | Sommige landen ontberen een fonds voor de vrouwen.
            lv | Dažas valstis nemaksā par tulkiem.
            lv | Nefinansē tulkus dažas valstis.
            bg | Някои държави нямаха фонд за жените.
            el | Ορισμένα κράτη ουδέποτε πλήρωσαν για τις γυναίκες.
            """)
    void holdsAListBehindADenialWhateverTheLanguageIsTakenFor(String language, String sentence)
            throws UnreadableDocument {
        assertThat(note(sentence, language).lists()).singleElement().matches(list -> !list.isSure());
        assertThat(note(sentence, "").lists()).singleElement().matches(list -> !list.isSure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lv | Dažas valstis maksā nepilngadīgām personām un nevalstiskām organizācijām.
            en | Some states pay for a new shelter (2) of the police.
            en | Some states pay without a complaint to the police.
            """)
    void takesAListBehindASentenceThatOnlyLooksLikeADenial(String language, String sentence) throws UnreadableDocument {
        assertThat(note(sentence, language).lists()).singleElement().matches(DraftList::isSure);
    }

    @Test
    void comparesANumberInBrackets() throws UnreadableDocument {
        assertThat(note("Nearly half (9) of the states pay for it.", "en")
                        .lists()
                        .get(0)
                        .reasons())
                .containsExactly(Reason.COUNT);
    }

    @Test
    void asksForAListWithAnswersBesideItsCountries() throws UnreadableDocument {
        byte[] text =
                "Some states pay for the shelter.[1]\n\n[1] AT [+], BE [-], FI [n].\n".getBytes(StandardCharsets.UTF_8);
        assertThat(draft(text, "en").lists())
                .singleElement()
                .matches(list -> !list.isSure() && list.flags().contains(ListFlag.OPEN));
    }

    @Test
    void isToldNoLanguageByOneWordThatStandsThreeTimes() {
        LanguageGuess guess = new LanguageGuess();
        assertThat(guess.of("A fund in a state and a shelter in a town")).isNotEqualTo("es");
        assertThat(guess.of("La Paz, La Plata, La Rioja")).isEmpty();
    }

    @Test
    void endsAFormThatDrawsItself() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(600, 800));
            PDResources resources = new PDResources();
            COSName name = resources.add(form);
            form.setResources(resources);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write(("/" + name.getName() + " Do\n").repeat(10).getBytes(StandardCharsets.ISO_8859_1));
            }
            PDPage page = new PDPage();
            page.setResources(resources);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream()) {
                out.write(("/" + name.getName() + " Do\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            page.setContents(content);
            document.addPage(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(refusal(bytes.toByteArray())).contains("IMPORT-3");
        }
    }

    @Test
    void refusesBlanksAndLinesWithoutEnd() {
        assertThat(refusal(" \n \n".getBytes(StandardCharsets.UTF_8))).contains("IMPORT-3");
        assertThat(refusal("AT, BE, ".repeat(130_000).getBytes(StandardCharsets.UTF_8)))
                .contains("IMPORT-5")
                .contains("1,000,000 characters");
    }

    private static String refusal(byte[] bytes) {
        UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class, () -> draft(bytes, "en"));
        assertThat(refused).isNotNull();
        return refused.issue("file").toString();
    }
}
