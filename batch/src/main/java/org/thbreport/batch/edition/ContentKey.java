package org.thbreport.batch.edition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.publication.edition.ProductKind;

/**
 * The key of what an edition is made from: SHA-256 over one line for each input, each choice that bears on bytes, and the
 * versions of program and contract. Two editions with the same key have the same bytes. No path outside the study folder,
 * no time stamp and no hash of an output goes into it.
 */
public final class ContentKey {
    private ContentKey() {}

    /**
     * Returns the key that pages print.
     *
     * @param study id of the study
     * @param inputs the files of the study folder, in any order
     * @param asOf day of publication that is printed
     */
    public static String ofContent(String study, List<PublishedFile> inputs, EditionRequest request, LocalDate asOf) {
        StringBuilder text = new StringBuilder("thb-report content key 1\n");
        line(text, "program", ProgramVersion.version());
        line(text, "contract", ProgramVersion.CONTRACT);
        line(text, "study", study);
        line(text, "area", request.area() == null ? "" : request.area());
        line(text, "as-of", asOf.toString());
        line(text, "editor-notes", Boolean.toString(request.editorNotes()));
        inputs.stream()
                .sorted(Comparator.comparing(PublishedFile::path))
                .forEach(input -> line(text, "input " + input.sha256(), input.path()));
        return DigestUtils.sha256Hex(text.toString());
    }

    /**
     * Returns the name of the release's folder: the key itself for the files that the study asks for, and a key of its own
     * for another choice of files.
     *
     * @param contentKey the key that pages print
     * @param studyLanguages the languages of the study
     */
    public static String ofRelease(String contentKey, EditionRequest request, List<String> studyLanguages) {
        boolean usual = (request.languages().isEmpty() || request.languages().equals(studyLanguages))
                && request.products().equals(java.util.Set.of(ProductKind.BRIEFING))
                && request.kinds().equals(OutputFormat.usual());
        if (usual) {
            return contentKey;
        }
        StringBuilder text = new StringBuilder("thb-report release key 1\n");
        line(text, "content", contentKey);
        line(text, "languages", String.join(" ", request.languages().isEmpty() ? studyLanguages : request.languages()));
        request.productsInOrder().forEach(product -> line(text, "product", product.code()));
        new TreeSet<>(request.kinds()).forEach(kind -> line(text, "kind", kind.code()));
        if (request.hasOwnHeadings()) {
            line(text, "heading-start", String.valueOf(request.headingStart()));
        }
        return DigestUtils.sha256Hex(text.toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
