package org.thbreport.batch.edition;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.result.TidyData;
import org.thbreport.drawing.type.MissingGlyphException;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.pdf.Attachment;
import org.thbreport.pdf.TooLongException;
import org.thbreport.publication.check.PublicationCheck;
import org.thbreport.publication.check.PublicationFault;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Publication;
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.InputDigest;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

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

    /**
     * Writes all files of an edition into an empty folder. On a thread of a pool, languages are made side by side where threads of it
     * have nothing else to do.
     *
     * @param written is told the path of each file when it stands in the folder; on a pool, by several threads
     * @return paths of the files, relative to the folder, in the order in which a reader would look for them
     * @throws IOException if the folder takes no more
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    public List<String> write(EditionSource source, EditionPlan plan, Path folder, Consumer<String> written)
            throws IOException {
        Target target = new Target(folder, plan.request(), written);
        VerdictWording verdicts = VerdictWording.of(ENGLISH, source.study());
        byte[] results = ResultsFile.of(source.results(), plan.asOf(), plan.inputs(), verdicts::sentence);
        List<SideBySide.Piece<List<String>>> languages = new ArrayList<>();
        for (String tag : plan.languages()) {
            languages.add(() -> writeLanguage(
                    source, plan, Language.of(tag), results, new Target(folder, plan.request(), written)));
        }
        SideBySide.all(languages).forEach(target.paths::addAll);
        target.write(FileKind.JSON, ResultsFile.FILE, results);
        for (Map.Entry<String, byte[]> table : TidyData.of(source.results()).entrySet()) {
            target.write(FileKind.CSV, table.getKey(), table.getValue());
        }
        plan.manifest(source.study(), build).withOutputsOf(folder).write(folder);
        target.paths.add(RunManifest.FILE);
        return target.paths;
    }

    /** Writes the files of a language; returns their paths. */
    private List<String> writeLanguage(
            EditionSource source, EditionPlan plan, Language language, byte[] results, Target target)
            throws IOException {
        EditionRenderers draw =
                renderers(source.style(), source.study().options().annex());
        StudyLanguage shared = source.inLanguage(language, draw.xlsx());
        PublicationComposer composer = shared.composer();
        Annex annex = composer.annex(facts(source, plan, ProductKind.BRIEFING));
        PublicationCheck check = composer.check(annex);
        List<FilePublication> products = new ArrayList<>();
        for (ProductKind product : plan.request().productsInOrder()) {
            String file = product.code() + "-" + language.tag() + ".pdf";
            Publication publication = composer.compose(facts(source, plan, product), annex);
            List<PublicationFault> faults = check.faults(publication.briefing());
            if (!faults.isEmpty()) {
                throw new FaultyPublicationException(file, faults);
            }
            products.add(new FilePublication(file, publication));
        }
        String annexFile = "annex-" + language.tag() + ".xlsx";
        boolean kept = plan.request().kinds().contains(FileKind.XLSX);
        if (kept) {
            try (OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(target.folder.resolve(annexFile)))) {
                shared.annexes().write(annex, file);
            }
        }
        if (plan.request().kinds().contains(FileKind.PDF)) {
            Attachment.Content workbook = kept
                    ? () -> Files.newInputStream(target.folder.resolve(annexFile))
                    : Attachment.Content.of(bytes(shared, annex));
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

    private static byte[] bytes(StudyLanguage shared, Annex annex) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream(1 << 16);
        shared.annexes().write(annex, workbook);
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
        return new FaultyPublicationException(product.file(), List.of(new PublicationFault(rule, "pages", message)));
    }

    private EditionRenderers renderers(HouseStyle style, AnnexProfile annex) {
        return renderers.computeIfAbsent(
                style.key() + ' ' + annex.code(), key -> EditionRenderers.of(style.branding(), annex));
    }

    /** Returns what a product tells of its edition. */
    static EditionFacts facts(EditionSource source, EditionPlan plan, ProductKind product) {
        @Nullable String area = plan.request().area();
        return new EditionFacts(
                product,
                plan.asOf(),
                plan.contentKey(),
                ProgramVersion.nameAndVersion(),
                plan.command(source.study()),
                plan.request().editorNotes(),
                area == null ? null : CountryCode.of(area),
                plan.inputs().stream()
                        .map(input -> new InputDigest(input.path(), input.sha256()))
                        .toList());
    }

    /** A product, and the file that it is drawn into. */
    private record FilePublication(String file, Publication publication) {}

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
