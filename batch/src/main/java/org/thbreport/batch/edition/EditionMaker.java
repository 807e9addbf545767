package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.format.EditionContent;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.format.FileFormat;
import org.thbreport.batch.format.FileSink;
import org.thbreport.batch.format.FolderSink;
import org.thbreport.batch.format.LanguageContent;
import org.thbreport.batch.format.Look;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.format.PdfFormat;
import org.thbreport.batch.format.Saying;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.result.TidyData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.publication.check.PublicationCheck;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.compose.wording.VerdictWording;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.readback.SaidDigests;

/** Makes the files of editions: composes them in each language, holds them to the rules, and has each format write its files. */
public final class EditionMaker {
    private static final SortedMap<String, byte[]> NO_TABLES = Collections.emptySortedMap();

    /** Texts in results.json are English, whatever languages an edition is made in. */
    private static final Language ENGLISH = Language.of("en");

    private final Map<String, Look> looks = new ConcurrentHashMap<>();
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

    /** Returns what is wrong with the finished publications of an edition: composes and draws them, and writes nothing. */
    List<Issue> check(Edition edition) {
        List<Issue> faults = new ArrayList<>();
        for (String tag : edition.languages()) {
            LanguageContent content = composed(edition, Language.of(tag), new byte[0], faults);
            formats(edition).forEach(format -> faults.addAll(format.check(content)));
        }
        return faults;
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
        Map<String, List<SaidDigests>> said = new ConcurrentHashMap<>();
        write(edition, edition.languages(), new FolderSink(folder, written), content -> said.putAll(content.said()));
        RunManifest manifest = edition.manifest(build).saying(said).withOutputsOf(folder);
        manifest.write(folder);
        Set<String> paths = new LinkedHashSet<>(edition.files());
        manifest.outputs().forEach(output -> paths.add(output.path()));
        paths.add(RunManifest.FILE);
        return List.copyOf(paths);
    }

    /**
     * Writes files of an edition, not its manifest: those in these languages and those in none.
     *
     * @param tags languages of the edition, none, some or all of them
     * @param made is told what was made in each language, and in none; on a pool, by several threads
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    void write(Edition edition, List<String> tags, FileSink sink, Consumer<Saying> made) throws IOException {
        OpenStudy source = edition.source();
        byte[] results = hasResults(edition) ? results(edition) : new byte[0];
        List<SideBySide.Piece<String>> languages = new ArrayList<>();
        for (String tag : tags) {
            languages.add(() -> {
                made.accept(written(edition, Language.of(tag), results, sink));
                return tag;
            });
        }
        SideBySide.all(languages);
        SortedMap<String, byte[]> tables =
                edition.request().kinds().contains(OutputFormat.CSV) ? TidyData.of(source.results()) : NO_TABLES;
        EditionContent content = new EditionContent(tables, results, look(source));
        for (FileFormat format : formats(edition)) {
            format.write(content, sink);
        }
        made.accept(content);
    }

    /** Results stand in files of their own and within briefings to print; a page alone does without. */
    private static boolean hasResults(Edition edition) {
        return edition.request().kinds().stream()
                .anyMatch(kind -> kind == OutputFormat.JSON || kind.format().isEnclosing());
    }

    private static byte[] results(Edition edition) {
        OpenStudy source = edition.source();
        return ResultsFile.of(
                source.results(),
                edition.asOf(),
                source.inputs(),
                (table, area) -> VerdictWording.of(ENGLISH, table).sentence(area));
    }

    /** Writes the files in a language, and returns what they were made of. */
    private LanguageContent written(Edition edition, Language language, byte[] results, FileSink sink)
            throws IOException {
        List<Issue> faults = new ArrayList<>();
        LanguageContent content = composed(edition, language, results, faults);
        if (!faults.isEmpty()) {
            throw new FaultyPublicationException(faults);
        }
        for (FileFormat format : formats(edition)) {
            format.write(content, sink);
        }
        return content;
    }

    /**
     * Composes what is published of an edition in a language, and holds it to the rules.
     *
     * @param results {@code results.json}
     * @param faults takes what breaks a rule
     */
    private LanguageContent composed(Edition edition, Language language, byte[] results, List<Issue> faults) {
        OpenStudy source = edition.source();
        PublicationComposer composer = source.composer(language);
        Annex annex = composer.annex(edition.facts(ProductKind.BRIEFING));
        PublicationCheck check = composer.check(annex);
        List<LanguageContent.Product> products = new ArrayList<>();
        for (ProductKind kind : edition.request().productsInOrder()) {
            LanguageContent.Product product =
                    new LanguageContent.Product(kind, composer.compose(edition.facts(kind), annex));
            String path = edition.name() + "/" + PdfFormat.file(kind, language.tag());
            check.faults(product.publication().briefing())
                    .forEach(fault -> faults.add(FaultyPublicationException.issue(path, fault)));
            products.add(product);
        }
        return new LanguageContent(
                edition.name(),
                edition.request().area() == null,
                edition.languages(),
                language.tag(),
                look(source),
                source.shared(language),
                composer.common(),
                annex,
                products,
                results,
                edition.request().kinds(),
                edition.request().headingStart());
    }

    /** Returns the formats that are written, those that enclose others last. */
    private static List<FileFormat> formats(Edition edition) {
        return Arrays.stream(OutputFormat.values())
                .filter(edition.request().kinds()::contains)
                .map(OutputFormat::format)
                .sorted(Comparator.comparing(FileFormat::isEnclosing))
                .toList();
    }

    private Look look(OpenStudy source) {
        HouseStyle style = source.style();
        AnnexProfile annex = source.study().options().annex();
        return looks.computeIfAbsent(style.key() + ' ' + annex.code(), key -> new Look(style.branding(), annex));
    }
}
