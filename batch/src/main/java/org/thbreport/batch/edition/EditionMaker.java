package org.thbreport.batch.edition;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.result.TidyData;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.pdf.Attachment;
import org.thbreport.pdf.TooLongException;
import org.thbreport.publication.check.BriefingTexts;
import org.thbreport.publication.check.PublicationCheck;
import org.thbreport.publication.check.PublicationFault;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.xlsx.AnnexSeries;

/** Makes the files of editions: for each language a briefing and an annex, then the results and the manifest. */
public final class EditionMaker {
    /** Texts in results.json are English, whatever languages an edition is made in. */
    private static final Language ENGLISH = Language.of("en");

    private final Map<String, EditionRenderers> renderers = new ConcurrentHashMap<>();
    private final String build;

    /**
     * Makes a maker; it may be shared by several threads.
     *
     * @param build key of the program itself, for manifests
     */
    public EditionMaker(String build) {
        this.build = build;
    }

    /** Returns the key of the program itself. */
    String build() {
        return build;
    }

    /** Returns what is wrong with the finished publications of an edition: composes and draws all of them, and writes nothing. */
    List<Issue> check(Edition edition) {
        List<Issue> faults = new ArrayList<>();
        for (String tag : edition.languages()) {
            Language language = Language.of(tag);
            EditionRenderers draw = renderers(edition.source());
            PublicationComposer composer = edition.source().composer(language);
            Annex annex = composer.annex(edition.facts(ProductKind.BRIEFING));
            for (FilePublication product : products(edition, composer, annex)) {
                faults.addAll(product.faults().isEmpty() ? drawn(draw, product) : product.faults());
            }
        }
        return faults;
    }

    private static List<Issue> drawn(EditionRenderers draw, FilePublication product) {
        try {
            write(draw, product, List.of(), OutputStream.nullOutputStream());
            return List.of();
        } catch (FaultyPublicationException e) {
            // What stops at the first character that no font has is asked for the others.
            return Stream.concat(
                            e.issues().stream(),
                            draw
                                    .pdf()
                                    .missing(BriefingTexts.of(
                                            product.publication().briefing()))
                                    .stream()
                                    .flatMap(other -> faulty(product, "PUB-11", other).issues().stream()))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all files of an edition into an empty folder. On a thread of a pool, languages are made side by side where threads of it
     * have nothing else to do.
     *
     * @param written is told the path of each file when it stands in the folder; on a pool, by several threads
     * @return paths of the files, relative to the folder, in the order in which a reader would look for them
     * @throws IOException if the folder takes no more
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    public List<String> write(Edition edition, Path folder, Consumer<String> written) throws IOException {
        OpenStudy source = edition.source();
        Target target = new Target(folder, edition.request(), written);
        byte[] results = ResultsFile.of(
                source.results(),
                edition.asOf(),
                source.inputs(),
                (table, area) -> VerdictWording.of(ENGLISH, table).sentence(area));
        List<SideBySide.Piece<List<String>>> languages = new ArrayList<>();
        for (String tag : edition.languages()) {
            languages.add(() ->
                    writeLanguage(edition, Language.of(tag), results, new Target(folder, edition.request(), written)));
        }
        SideBySide.all(languages).forEach(target.paths::addAll);
        target.write(FileKind.JSON, ResultsFile.FILE, results);
        for (Map.Entry<String, byte[]> table : TidyData.of(source.results()).entrySet()) {
            target.write(FileKind.CSV, table.getKey(), table.getValue());
        }
        edition.manifest(build).withOutputsOf(folder).write(folder);
        target.paths.add(RunManifest.FILE);
        return target.paths;
    }

    /** Writes the files of a language; returns their paths. */
    private List<String> writeLanguage(Edition edition, Language language, byte[] results, Target target)
            throws IOException {
        EditionRenderers draw = renderers(edition.source());
        PublicationComposer composer = edition.source().composer(language);
        AnnexSeries annexes = edition.source().annexes(language, draw.xlsx());
        Annex annex = composer.annex(edition.facts(ProductKind.BRIEFING));
        List<FilePublication> products = products(edition, composer, annex);
        List<Issue> faults =
                products.stream().flatMap(product -> product.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new FaultyPublicationException(faults);
        }
        String annexFile = "annex-" + language.tag() + ".xlsx";
        boolean kept = edition.request().kinds().contains(FileKind.XLSX);
        if (kept) {
            try (OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(target.folder.resolve(annexFile)))) {
                annexes.write(annex, file);
            }
        }
        if (edition.request().kinds().contains(FileKind.PDF)) {
            Attachment.Content workbook = kept
                    ? () -> Files.newInputStream(target.folder.resolve(annexFile))
                    : Attachment.Content.of(bytes(annexes, annex));
            RendererWords words = annex.metadata().words();
            List<Attachment> attachments = List.of(
                    Attachment.annex(annexFile, words.annexDescription(), workbook),
                    Attachment.results(ResultsFile.FILE, words.resultsDescription(), Attachment.Content.of(results)));
            for (FilePublication product : products) {
                target.write(product.file(), out -> write(draw, product, attachments, out));
            }
        }
        if (kept) {
            target.wrote(annexFile);
        }
        return target.paths;
    }

    /** Composes the products of an edition beside its annex, and holds them to the rules. */
    private static List<FilePublication> products(Edition edition, PublicationComposer composer, Annex annex) {
        PublicationCheck check = composer.check(annex);
        List<FilePublication> products = new ArrayList<>();
        for (ProductKind product : edition.request().productsInOrder()) {
            Publication publication = composer.compose(edition.facts(product), annex);
            String file = product.code() + "-" + publication.language() + ".pdf";
            String path = edition.name() + "/" + file;
            products.add(new FilePublication(
                    file,
                    path,
                    publication,
                    check.faults(publication.briefing()).stream()
                            .map(fault -> FaultyPublicationException.issue(path, fault))
                            .toList()));
        }
        return products;
    }

    private static byte[] bytes(AnnexSeries annexes, Annex annex) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream(1 << 16);
        annexes.write(annex, workbook);
        return workbook.toByteArray();
    }

    /** Draws a product; what cannot be printed is a fault of the publication. */
    private static void write(
            EditionRenderers draw, FilePublication product, List<Attachment> attachments, OutputStream out)
            throws IOException {
        try {
            draw.pdf().write(product.publication().briefing(), draw.branding(), attachments, out);
        } catch (MissingGlyphException e) {
            throw faulty(product, "PUB-11", e);
        } catch (TooLongException e) {
            throw faulty(product, "PUB-12", e);
        }
    }

    private static FaultyPublicationException faulty(FilePublication product, String rule, RuntimeException cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return new FaultyPublicationException(List.of(
                FaultyPublicationException.issue(product.path(), new PublicationFault(rule, "pages", message))));
    }

    private EditionRenderers renderers(OpenStudy source) {
        HouseStyle style = source.style();
        AnnexProfile annex = source.study().options().annex();
        return renderers.computeIfAbsent(
                style.key() + ' ' + annex.code(), key -> EditionRenderers.of(style.branding(), annex));
    }

    /** A product, the file that it is drawn into, its path below that of all editions, and what is wrong with it. */
    private record FilePublication(String file, String path, Publication publication, List<Issue> faults) {}

    /** What a file holds. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The folder that the files go into, and those that went. */
    private record Target(Path folder, EditionRequest request, Consumer<String> written, List<String> paths) {
        Target(Path folder, EditionRequest request, Consumer<String> written) {
            this(folder, request, written, new ArrayList<>());
        }

        /** Writes a file a piece at a time. */
        void write(String path, Content content) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(path)))) {
                content.writeTo(out);
            }
            wrote(path);
        }

        void write(FileKind kind, String path, byte[] bytes) throws IOException {
            if (request.kinds().contains(kind)) {
                Path file = folder.resolve(path);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, bytes);
                wrote(path);
            }
        }

        /** Notes that a file stands in the folder. */
        void wrote(String path) {
            paths.add(path);
            written.accept(path);
        }
    }
}
