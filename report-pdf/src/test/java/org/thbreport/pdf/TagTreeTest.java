package org.thbreport.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfStamper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.thbreport.publication.content.Branding;

/** The checker of tag trees finds faults that are put into a good document. */
class TagTreeTest {

    private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

    @Test
    void passesAnUnharmedCopy() throws IOException {
        assertThat(problems(reader -> {})).isEmpty();
    }

    @Test
    void findsLinkThatNamesAnotherElement() throws IOException {
        assertThat(problems(reader -> {
                    PdfArray links = reader.getPageN(1).getAsArray(PdfName.ANNOTS);
                    links.getAsDict(0).put(STRUCT_PARENT, links.getAsDict(1).get(STRUCT_PARENT));
                }))
                .anyMatch(problem -> problem.endsWith("does not name the element that refers to it"));
    }

    @Test
    void findsMarkThatTwoElementsClaim() throws IOException {
        assertThat(problems(reader -> {
                    PdfDictionary heading = firstWithMark(root(reader));
                    heading.put(
                            PdfName.K,
                            new PdfNumber(heading.getAsNumber(PdfName.K).intValue() + 1));
                }))
                .anyMatch(problem -> problem.contains("claimed"))
                .anyMatch(problem -> problem.contains("is not of the element that claims it"));
    }

    @Test
    void findsElementUnderAnother() throws IOException {
        assertThat(problems(reader -> {
                    PdfDictionary document = root(reader).getAsArray(PdfName.K).getAsDict(0);
                    PdfArray sections = document.getAsArray(PdfName.K);
                    sections.getAsDict(0).put(PdfName.P, sections.getPdfObject(1));
                }))
                .contains("/Sect does not name the element above it");
    }

    private static PdfDictionary root(PdfReader reader) {
        return reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
    }

    private static PdfDictionary firstWithMark(PdfDictionary element) {
        PdfDictionary at = element;
        while (at.getAsNumber(PdfName.K) == null) {
            at = at.getAsArray(PdfName.K).getAsDict(0);
        }
        return at;
    }

    private static List<String> problems(Consumer<PdfReader> harm) throws IOException {
        byte[] good = new PdfBriefingWriter().write(Samples.rich(), Branding.DEFAULT, List.of());
        PdfReader reader = new PdfReader(good);
        harm.accept(reader);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfStamper(reader, out).close();
        return new TagTree(out.toByteArray()).problems();
    }
}
