package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/** What the program makes of a study folder, in every language that the study has texts in. */
final class ExampleStudy {

    private static final String MADE_FOR_TESTS = "batch/src/test/resources/org/thbreport/batch";

    private final OpenStudy source;
    private final List<String> languages;

    private ExampleStudy(Path study) {
        source = OpenStudy.read(study, "study", ReferenceData.load(), BrandingReading.NONE);
        if (!source.isPublishable()) {
            throw new AssertionError(source.issues().toString());
        }
        languages = source.study().texts().keySet().stream().sorted().toList();
    }

    /** Returns the names of the examples, and of a study by half-years and age groups that was made for tests. */
    static List<String> names() {
        return List.of(
                "emn-thb-international-dimension",
                "made-up-register",
                "prisoners-by-citizenship",
                "eu-published-figures",
                "children-by-half-years");
    }

    static ExampleStudy of(Path study) {
        return new ExampleStudy(study);
    }

    /** Takes a copy of an example whose study asks for the working profile. */
    static ExampleStudy working(String example, Path copy) throws IOException {
        SeedStudy.copy(folder(example), copy);
        Path file = copy.resolve("study.yaml");
        String study = Files.readString(file);
        Files.writeString(
                file,
                study.replaceAll("(?m)^( +)disclosure: public-source", "$1annex: working\n$0")
                        .replace(", disclosure: public-source", ", annex: working, disclosure: public-source"));
        return new ExampleStudy(copy);
    }

    static Path folder(String name) {
        Path example = SeedStudy.top().resolve("examples").resolve(name);
        return Files.exists(example)
                ? example
                : SeedStudy.top().resolve(MADE_FOR_TESTS).resolve(name);
    }

    List<String> languages() {
        return languages;
    }

    String contentKey() {
        return edition(ProductKind.BRIEFING, OutputFormat.XLSX).contentKey();
    }

    /** Returns the annex that is composed in a language. */
    Annex annex(String language) {
        return composer(language)
                .annex(edition(ProductKind.BRIEFING, OutputFormat.XLSX).facts(ProductKind.BRIEFING));
    }

    /** Returns the briefing or flash that is composed in a language. */
    Briefing briefing(String language, ProductKind product) {
        PublicationComposer composer = composer(language);
        EditionFacts facts = edition(product, OutputFormat.PDF).facts(product);
        return composer.compose(facts, composer.annex(facts)).briefing();
    }

    private PublicationComposer composer(String language) {
        return new PublicationComposer(Language.of(language), source.results());
    }

    /** Writes every product and the annexes into a folder, in all languages. */
    void writeAll(Path release) throws IOException {
        EditionRequest all = new EditionRequest(
                null,
                null,
                false,
                null,
                languages,
                Set.of(ProductKind.values()),
                Set.of(OutputFormat.PDF, OutputFormat.XLSX));
        new EditionMaker("build").write(Edition.of(source, all), release, file -> {});
    }

    /** Writes the annexes into a folder and returns their bytes, by language. */
    Map<String, byte[]> writeAnnexes(Path release) throws IOException {
        new EditionMaker("build")
                .write(edition(ProductKind.BRIEFING, OutputFormat.XLSX), Files.createDirectories(release), file -> {});
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String language : languages) {
            files.put(language, Files.readAllBytes(release.resolve("annex-" + language + ".xlsx")));
        }
        return files;
    }

    private Edition edition(ProductKind product, OutputFormat kind) {
        return Edition.of(
                source, new EditionRequest(null, null, false, null, languages, Set.of(product), Set.of(kind)));
    }
}
