package org.thbreport.batch.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.model.issue.Issue;
import org.thbreport.pdf.Attachment;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.pdf.TooLongException;
import org.thbreport.publication.check.BriefingTexts;
import org.thbreport.publication.check.PublicationFault;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.Typeface;
import org.thbreport.publication.edition.ProductKind;

/** The briefing or flash on pages, with annex and results inside. */
public record PdfFormat() implements FileFormat {
    private static final String NO_GLYPH = "PUB-11";
    private static final String TOO_LONG = "PUB-12";

    /** Returns the name of a product in a language. */
    public static String file(ProductKind product, String language) {
        return name(product).in(language);
    }

    private static FileName name(ProductKind product) {
        return new FileName(product.code(), ".pdf");
    }

    @Override
    public List<String> files(String language, List<ProductKind> products) {
        return products.stream().map(product -> file(product, language)).toList();
    }

    @Override
    public Optional<String> language(String path) {
        return Arrays.stream(ProductKind.values())
                .flatMap(product -> name(product).language(path).stream())
                .findFirst();
    }

    @Override
    public boolean isEnclosing() {
        return true;
    }

    @Override
    public void write(LanguageContent content, FileSink sink) throws IOException {
        RendererWords words = content.annex().metadata().words();
        List<Attachment> attachments = List.of(
                Attachment.annex(
                        XlsxFormat.file(content.language()),
                        words.annexDescription(),
                        XlsxFormat.attached(content, sink)),
                Attachment.results(
                        ResultsFile.FILE, words.resultsDescription(), Attachment.Content.of(content.resultsFile())));
        for (LanguageContent.Product product : content.products()) {
            sink.write(file(product.kind(), content.language()), out -> write(content, product, attachments, out));
        }
    }

    /**
     * Lays each product out and throws it away. What the edition of a country has beside the whole has no page to keep to, so its
     * briefing is only asked for characters that no font has.
     */
    @Override
    public List<Issue> check(LanguageContent content) {
        List<Issue> issues = new ArrayList<>();
        for (LanguageContent.Product product : content.products()) {
            Briefing briefing = product.publication().briefing();
            if (content.isWhole() || briefing.mostPages() > 0) {
                try {
                    writer(content.look()).check(briefing, content.look().branding());
                    continue;
                } catch (MissingGlyphException | TooLongException e) {
                    issues.add(issue(content, product, e));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            // Drawing stops at the first character that no font has.
            writer(content.look())
                    .missing(BriefingTexts.of(briefing))
                    .forEach(missing -> issues.add(issue(content, product, NO_GLYPH, missing)));
        }
        return issues.stream().distinct().toList();
    }

    private static void write(
            LanguageContent content, LanguageContent.Product product, List<Attachment> attachments, OutputStream out)
            throws IOException {
        try {
            writer(content.look())
                    .write(product.publication().briefing(), content.look().branding(), attachments, out);
        } catch (MissingGlyphException | TooLongException e) {
            throw new FaultyPublicationException(List.of(issue(content, product, e)));
        }
    }

    /** Returns what stops a product from being printed. */
    static Issue issue(LanguageContent content, LanguageContent.Product product, RuntimeException cause) {
        return issue(content, product, cause instanceof TooLongException ? TOO_LONG : NO_GLYPH, cause);
    }

    private static Issue issue(
            LanguageContent content, LanguageContent.Product product, String rule, RuntimeException cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return FaultyPublicationException.issue(
                content.path(file(product.kind(), content.language())), new PublicationFault(rule, "pages", message));
    }

    static PdfBriefingWriter writer(Look look) {
        return look.writers().get(PdfBriefingWriter.class, () -> {
            Typeface typeface = look.branding().typeface();
            return typeface == null ? new PdfBriefingWriter() : new PdfBriefingWriter(typeface);
        });
    }
}
