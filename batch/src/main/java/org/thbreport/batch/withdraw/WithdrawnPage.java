package org.thbreport.batch.withdraw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/**
 * A briefing or flash of a withdrawn release, in whose place a notice stands.
 *
 * @param file its file
 * @param format its format
 * @param language language tag
 * @param product what it was
 * @param title its title
 * @param issuer issuing body; empty if it is not known
 */
record WithdrawnPage(
        String file, OutputFormat format, String language, ProductKind product, String title, String issuer) {

    private static final String USUAL_LANGUAGE = "en";

    /**
     * Returns the pages of a release, in the order of its manifest. Of one that has none, but data alone, a page in each of its languages, so
     * that whoever followed its link finds out.
     *
     * @param folder its folder
     */
    static List<WithdrawnPage> of(Path folder, RunManifest manifest) {
        List<WithdrawnPage> pages = new ArrayList<>();
        for (PublishedFile output : manifest.outputs()) {
            OutputFormat.inLanguage(output.path())
                    .filter(file -> file.format() == OutputFormat.HTML || file.format() == OutputFormat.PDF)
                    .filter(file -> Language.available().contains(file.language()))
                    .ifPresent(file -> pages.add(of(folder, manifest.study(), output.path(), file)));
        }
        return pages.isEmpty() ? ofData(manifest) : pages;
    }

    private static List<WithdrawnPage> ofData(RunManifest manifest) {
        Set<String> languages = new LinkedHashSet<>(manifest.words("languages"));
        manifest.outputs()
                .forEach(output ->
                        OutputFormat.inLanguage(output.path()).ifPresent(file -> languages.add(file.language())));
        languages.retainAll(Language.available());
        return (languages.isEmpty() ? Set.of(USUAL_LANGUAGE) : languages)
                .stream()
                        .map(language -> new WithdrawnPage(
                                OutputFormat.HTML
                                        .format()
                                        .files(language, List.of(ProductKind.BRIEFING))
                                        .get(0),
                                OutputFormat.HTML,
                                language,
                                ProductKind.BRIEFING,
                                manifest.study(),
                                ""))
                        .toList();
    }

    private static WithdrawnPage of(Path folder, String study, String path, OutputFormat.FileInLanguage file) {
        String title = study;
        String issuer = "";
        String page = path.substring(0, path.lastIndexOf('.')) + ".html";
        try {
            if (Files.isRegularFile(folder.resolve(page))) {
                HtmlBriefingReader reader = new HtmlBriefingReader(Files.readAllBytes(folder.resolve(page)));
                title = reader.title();
                issuer = reader.issuer();
            } else {
                try (PdfBriefingReader reader = new PdfBriefingReader(Files.readAllBytes(folder.resolve(path)))) {
                    title = reader.property("Title");
                    issuer = reader.property("Author");
                }
            }
        } catch (IOException | RuntimeException damaged) {
            // Whatever state the release is in, it is withdrawn; the notice then names the study by its id.
            title = study;
        }
        return new WithdrawnPage(
                path, file.format(), file.language(), product(path), title.isBlank() ? study : title, issuer);
    }

    private static ProductKind product(String path) {
        return ProductKind.valueOf(path.substring(0, path.indexOf('-')).toUpperCase(Locale.ROOT));
    }
}
