package org.thbreport.batch.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thbreport.html.FragmentWriter;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.edition.ProductKind;

/**
 * The briefing or flash for content-management systems: what a page of theirs holds, the style sheet for it, and each picture as a file.
 * That nothing stops a page from being written is checked where the page is.
 */
public record FragmentFormat() implements FileFormat {

    /** Name of the style sheet. */
    public static final String STYLE = "briefing.css";

    private static final Pattern PICTURE = Pattern.compile(
            "charts/(?<product>[a-z]+)-(?<id>.+)-(?<language>[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?)\\.svg");

    private static FileName name(ProductKind product) {
        return new FileName(product.code(), ".fragment.html");
    }

    @Override
    public List<String> files(String language, List<ProductKind> products) {
        return products.stream().map(product -> name(product).in(language)).toList();
    }

    @Override
    public List<String> files() {
        return List.of(STYLE);
    }

    @Override
    public Optional<String> language(String path) {
        Matcher picture = PICTURE.matcher(path);
        return picture.matches()
                ? Optional.of(picture.group("language"))
                : Arrays.stream(ProductKind.values())
                        .flatMap(product -> name(product).language(path).stream())
                        .findFirst();
    }

    /** Returns the fragment that a picture stands in too, and the picture's id there; empty for a file that is no picture. */
    public static Optional<PictureFile> picture(String path) {
        Matcher picture = PICTURE.matcher(path);
        return picture.matches()
                ? Optional.of(new PictureFile(
                        picture.group("product") + "-" + picture.group("language") + ".fragment.html",
                        picture.group("id")))
                : Optional.empty();
    }

    /**
     * A picture that is a file of its own.
     *
     * @param fragment path of the fragment that has it too
     * @param id its id
     */
    public record PictureFile(String fragment, String id) {}

    @Override
    public void write(LanguageContent content, FileSink sink) throws IOException {
        FragmentWriter writer = writer(content.look());
        for (LanguageContent.Product product : content.products()) {
            Briefing briefing = HtmlFormat.printed(content, product);
            write(
                    sink,
                    name(product.kind()).in(content.language()),
                    writer.fragment(
                            briefing,
                            HtmlFormat.place(content, product),
                            content.edition() + "-",
                            content.headingStart()));
            for (Map.Entry<String, String> picture : writer.pictures(briefing).entrySet()) {
                write(
                        sink,
                        "charts/" + product.kind().code() + "-" + picture.getKey() + "-" + content.language() + ".svg",
                        picture.getValue());
            }
        }
    }

    @Override
    public void write(EditionContent content, FileSink sink) throws IOException {
        write(sink, STYLE, writer(content.look()).style());
    }

    private static FragmentWriter writer(Look look) {
        PdfBriefingWriter printer = PdfFormat.writer(look);
        return look.writers()
                .get(
                        FragmentWriter.class,
                        () -> new FragmentWriter(HtmlFormat.measured(look, printer), look.branding()));
    }

    private static void write(FileSink sink, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sink.write(path, out -> out.write(bytes));
    }
}
