package org.thbreport.batch.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.result.TidyData;
import org.thbreport.drawing.type.FontLibrary;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.html.HtmlBriefingWriter;
import org.thbreport.html.block.PageInLanguage;
import org.thbreport.html.block.PagePlace;
import org.thbreport.html.markup.UnwritableTextException;
import org.thbreport.model.issue.Issue;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.pdf.TooLongException;
import org.thbreport.publication.check.PublicationFault;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/** The briefing or flash as a page of the web, which says what the printed one says. */
public record HtmlFormat() implements FileFormat {
    private static final String UNWRITABLE = "HTML-11";

    private static FileName name(ProductKind product) {
        return new FileName(product.code(), ".html");
    }

    @Override
    public List<String> files(String language, List<ProductKind> products) {
        return products.stream().map(product -> name(product).in(language)).toList();
    }

    @Override
    public Optional<String> language(String path) {
        return Arrays.stream(ProductKind.values())
                .flatMap(product -> name(product).language(path).stream())
                .findFirst();
    }

    @Override
    public void write(LanguageContent content, FileSink sink) throws IOException {
        for (LanguageContent.Product product : content.products()) {
            byte[] page = page(content, product).getBytes(StandardCharsets.UTF_8);
            sink.write(name(product.kind()).in(content.language()), out -> out.write(page));
        }
    }

    @Override
    public List<Issue> check(LanguageContent content) {
        return content.products().stream()
                .flatMap(product -> check(content, product).stream())
                .toList();
    }

    /** What cannot be printed is no fault of a page: the format of print names it. */
    private static List<Issue> check(LanguageContent content, LanguageContent.Product product) {
        try {
            writer(content.look()).page(product.publication().briefing(), place(content, product));
            return List.of();
        } catch (UnwritableTextException e) {
            return List.of(unwritable(content, product, e));
        }
    }

    private static String page(LanguageContent content, LanguageContent.Product product) throws IOException {
        try {
            return writer(content.look()).page(printed(content, product), place(content, product));
        } catch (UnwritableTextException e) {
            throw new FaultyPublicationException(List.of(unwritable(content, product, e)));
        }
    }

    /** Returns the form that is printed: a page says neither more nor less. */
    static Briefing printed(LanguageContent content, LanguageContent.Product product) throws IOException {
        Briefing briefing = product.publication().briefing();
        try {
            return PdfFormat.writer(content.look())
                    .printed(briefing, content.look().branding());
        } catch (MissingGlyphException | TooLongException e) {
            throw new FaultyPublicationException(List.of(PdfFormat.issue(content, product, e)));
        }
    }

    static PagePlace place(LanguageContent content, LanguageContent.Product product) {
        FileName name = name(product.kind());
        List<PageInLanguage> languages = content.languages().stream()
                .map(tag -> new PageInLanguage(tag, Language.of(tag).wording().text("language.name"), name.in(tag)))
                .toList();
        String address = product.publication().briefing().metadata().entry().address();
        return new PagePlace(
                name.in(content.language()),
                languages,
                PdfFormat.file(product.kind(), content.language()),
                XlsxFormat.file(content.language()),
                ResultsFile.FILE,
                TidyData.FILES,
                address.isEmpty() ? "" : address + content.edition() + "/");
    }

    private static Issue unwritable(
            LanguageContent content, LanguageContent.Product product, UnwritableTextException cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return FaultyPublicationException.issue(
                content.path(name(product.kind()).in(content.language())),
                new PublicationFault(UNWRITABLE, "page", message));
    }

    private static HtmlBriefingWriter writer(Look look) {
        PdfBriefingWriter printer = PdfFormat.writer(look);
        return look.writers()
                .get(HtmlBriefingWriter.class, () -> new HtmlBriefingWriter(measured(look, printer), look.branding()));
    }

    /** Readers of a page see fonts of their own; words of its pictures are measured with those of the program. */
    static FontLibrary measured(Look look, PdfBriefingWriter printer) {
        return look.branding().typeface() == null ? printer.fonts() : FontLibrary.bundled();
    }
}
