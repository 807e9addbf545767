package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.thbreport.batch.SeedStudy;
import org.thbreport.batch.theme.ThemeReading;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.publication.compose.ProductKind;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.language.Language;

/** The annexes of a study folder in every language that it has texts in, as the program writes them. */
final class ExampleAnnexes {

    private final EditionSource source;
    private final List<String> languages;
    private final EditionPlan plan;

    private ExampleAnnexes(Path study) {
        CheckedStudy checked = CheckedStudy.of(study, "study", ReferenceData.load(), ThemeReading.NONE);
        source = checked.source()
                .orElseThrow(() -> new AssertionError(checked.issues().toString()));
        languages = source.study().texts().keySet().stream().sorted().toList();
        plan = EditionPlan.of(
                source.study(),
                source.inputs(),
                new EditionRequest(
                        null, null, false, null, languages, Set.of(ProductKind.BRIEFING), Set.of(FileKind.XLSX)));
    }

    static ExampleAnnexes of(Path study) {
        return new ExampleAnnexes(study);
    }

    /** Takes a copy of an example whose study asks for the working profile. */
    static ExampleAnnexes working(String example, Path copy) throws IOException {
        try (Stream<Path> paths = Files.walk(folder(example))) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(folder(example).relativize(path).toString()));
            }
        }
        Path file = copy.resolve("study.yaml");
        String study = Files.readString(file);
        Files.writeString(
                file,
                study.replaceAll("(?m)^( +)disclosure: public-source", "$1annex: working\n$0")
                        .replace(", disclosure: public-source", ", annex: working, disclosure: public-source"));
        return new ExampleAnnexes(copy);
    }

    static Path folder(String example) {
        return SeedStudy.top().resolve("examples").resolve(example);
    }

    String contentKey() {
        return plan.contentKey();
    }

    /** Returns what is composed in a language. */
    Annex composed(String language) {
        return EditionMaker.annex(source, plan, Language.of(language));
    }

    /** Writes the annexes into a folder and returns their bytes, by language. */
    Map<String, byte[]> write(Path release) throws IOException {
        new EditionMaker("build").write(source, plan, Files.createDirectories(release), file -> {});
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String language : languages) {
            files.put(language, Files.readAllBytes(release.resolve("annex-" + language + ".xlsx")));
        }
        return files;
    }
}
