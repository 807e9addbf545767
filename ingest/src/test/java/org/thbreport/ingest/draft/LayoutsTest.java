package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;

/** Two columns on a page, and notes at the end of a document; all texts are made up. */
class LayoutsTest {

    private static final List<String> LEFT = List.of(
            "Several countries have a fund from which",
            "the victims are paid before a court has",
            "decided on what they lost.{1} The fund is",
            "filled with what was taken from those who",
            "were found guilty, and in most of the",
            "countries also from the budget of the",
            "state. Three countries pay it at once.{2}",
            "The others ask for a form in which the",
            "victim says what happened, and when the",
            "police was told of it.");

    private static final List<String> RIGHT = List.of(
            "A second group of countries gives money",
            "to those who run shelters.{3} They have to",
            "report each year on the nights that were",
            "paid for, and on what the persons did who",
            "left the shelter afterwards.",
            "In the last of the years before the study",
            "two countries closed a shelter.{4} They say",
            "that the beds stood empty in winter, and",
            "that they will open them again as soon as",
            "more persons ask for a place.");

    private static final List<String> NOTES = List.of("AT, BE, CY.", "DE, EE and EL.", "ES, FI, FR.", "HR and HU.");

    private static Draft read(byte[] bytes) {
        try {
            return DraftReader.read(
                    DocumentReaders.read(bytes, "file", DocumentLimits.DEFAULT, page -> {}),
                    ReferenceData.load().countries(),
                    DraftContext.of("file", "en"));
        } catch (UnreadableDocument e) {
            throw new AssertionError(e.issue("file").toString(), e);
        }
    }

    private static List<String> sure(Draft draft) {
        return draft.lists().stream()
                .map(list -> draft.document().notes().get(list.note()).label() + ":"
                        + String.join(
                                " ",
                                list.countries().stream().map(CountryCode::code).toList())
                        + (list.isSure() ? "" : " look " + list.reasons()))
                .toList();
    }

    /** Draws a line of a text; a marker stands small and raised. */
    private static void line(StrangePdf pdf, double x, double y, double size, String words) throws IOException {
        double at = x;
        for (String part : words.split("(?=\\{)|(?<=})")) {
            boolean raised = part.startsWith("{");
            String shown = raised ? part.substring(1, part.length() - 1) : part;
            double points = raised ? 0.6 * size : size;
            pdf.words(at, raised ? y + 0.35 * size : y, points, shown);
            at += StrangePdf.width(shown, points);
        }
    }

    /** Programs draw a column after the other, or row by row; notes stand at the foot of their column, or of the page. */
    @ParameterizedTest
    @ValueSource(strings = {"columns", "rows", "foot of the page"})
    void readTwoColumnsOneAfterTheOther(String drawn) throws IOException {
        StrangePdf pdf = new StrangePdf(595, 842);
        if (drawn.equals("rows")) {
            for (int i = 0; i < LEFT.size(); i++) {
                line(pdf, 50, 700 - 13 * i, 10, LEFT.get(i));
                line(pdf, 310, 700 - 13 * i, 10, RIGHT.get(i));
            }
        } else {
            for (int i = 0; i < LEFT.size(); i++) {
                line(pdf, 50, 700 - 13 * i, 10, LEFT.get(i));
            }
            notes(pdf, drawn, true);
            for (int i = 0; i < RIGHT.size(); i++) {
                line(pdf, 310, 700 - 13 * i, 10, RIGHT.get(i));
            }
        }
        notes(pdf, drawn, false);

        Draft draft = read(pdf.bytes());

        assertThat(sure(draft)).containsExactly("1:AT BE CY", "2:DE EE EL", "3:ES FI FR", "4:HR HU");
        assertThat(draft.lists().get(2).sentence())
                .isEqualTo("A second group of countries gives money to those who run shelters.3");
    }

    private static void notes(StrangePdf pdf, String drawn, boolean left) throws IOException {
        boolean columns = drawn.equals("columns");
        for (int i = 0; i < NOTES.size(); i++) {
            boolean here = columns ? left == i < 2 : !left;
            if (here) {
                double x = columns && i > 1 ? 310 : 50;
                line(pdf, x, 150 - 11 * (columns ? i % 2 : i), 8, "{" + (i + 1) + "} " + NOTES.get(i));
            }
        }
    }

    /** A document may have notes at the foot of its pages, and others at its end, each with numbers of their own. */
    @Test
    void keepNotesAtTheEndApartFromThoseAtTheFoot() {
        String body = "<w:p><w:r><w:t>Several countries have a fund.</w:t></w:r>"
                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r><w:t> Others wait for one.</w:t></w:r>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t> Some pay lawyers.</w:t></w:r>"
                + "<w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>";
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        parts.put("word/document.xml", "<w:document " + name + "><w:body>" + body + "</w:body></w:document>");
        parts.put(
                "word/endnotes.xml",
                "<w:endnotes " + name + "><w:endnote w:type=\"separator\" w:id=\"0\"><w:p/></w:endnote>"
                        + note("endnote", 3, "DE, EE and EL.") + note("endnote", 2, "AT, BE, CY.") + "</w:endnotes>");
        parts.put(
                "word/footnotes.xml",
                "<w:footnotes " + name + ">" + note("footnote", 2, "ES, FI, FR.") + "</w:footnotes>");

        Draft draft = read(DocumentForms.zip(parts));

        assertThat(draft.document().notes()).extracting(Note::label).containsExactly("i", "1", "ii");
        assertThat(sure(draft)).containsExactly("i:AT BE CY", "1:ES FI FR", "ii:DE EE EL");
        assertThat(draft.lists().get(2).sentence()).isEqualTo("Some pay lawyers.[ii]");
    }

    private static String note(String element, int id, String words) {
        return "<w:" + element + " w:id=\"" + id + "\"><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:" + element
                + ">";
    }
}
