package org.thbreport.batch.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.thbreport.pdf.Attachment;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.xlsx.AnnexSeries;
import org.thbreport.xlsx.WorkbookProfile;
import org.thbreport.xlsx.XlsxAnnexWriter;

/** The annex as a workbook. */
public record XlsxFormat() implements FileFormat {
    static final FileName NAME = new FileName("annex", ".xlsx");

    /** Returns the name of the annex in a language. */
    public static String file(String language) {
        return NAME.in(language);
    }

    @Override
    public List<String> files(String language, List<ProductKind> products) {
        return List.of(file(language));
    }

    @Override
    public Optional<String> language(String path) {
        return NAME.language(path);
    }

    @Override
    public void write(LanguageContent content, FileSink sink) throws IOException {
        sink.write(file(content.language()), out -> series(content).write(content.annex(), out));
    }

    /** Returns the annex to be attached: the file where there is one, else one that is made for it. */
    static Attachment.Content attached(LanguageContent content, FileSink sink) throws IOException {
        if (content.formats().contains(OutputFormat.XLSX)) {
            return () -> sink.open(file(content.language()));
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream(1 << 16);
        series(content).write(content.annex(), workbook);
        return Attachment.Content.of(workbook.toByteArray());
    }

    /** Returns what writes the annexes of a study in a language; what they have in common is written once. */
    private static AnnexSeries series(LanguageContent content) {
        Look look = content.look();
        XlsxAnnexWriter writer = look.writers()
                .get(
                        XlsxAnnexWriter.class,
                        () -> new XlsxAnnexWriter(
                                look.branding(),
                                WorkbookProfile.valueOf(look.annex().name())));
        return content.shared().get(AnnexSeries.class, () -> writer.series(content.common()));
    }
}
