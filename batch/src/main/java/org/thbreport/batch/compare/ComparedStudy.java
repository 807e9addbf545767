package org.thbreport.batch.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionMaker;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.OfficeKeys;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.format.MemorySink;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.ProgramBuild;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.publication.edition.ProductKind;

/** Makes the release of a study in memory, to be compared; nothing is written, and nothing is shown that a release would not show. */
public final class ComparedStudy {
    private final EditionPipeline pipeline;

    private ComparedStudy(EditionPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Makes one for an environment. */
    public static ComparedStudy of(Environment environment) throws IOException {
        return new ComparedStudy(new EditionPipeline(
                ReferenceData.load(),
                BrandingReading.NONE,
                new EditionMaker(ProgramBuild.key(environment.classPath())),
                OfficeKeys.of(environment.variables(), false)));
    }

    /** Reads a study. */
    public OpenStudy open(Path folder, String named) {
        return pipeline.open(folder, named);
    }

    /**
     * Makes a study that can be published.
     *
     * @param like the release that it is made like, or null for what the study asks for
     * @throws FaultyPublicationException if the release could not be published
     */
    public ComparedRelease made(OpenStudy study, @Nullable RunManifest like) throws IOException {
        Edition edition = Edition.of(study, request(like));
        List<Issue> obstacles = pipeline.obstacles(edition);
        if (!obstacles.isEmpty()) {
            throw new FaultyPublicationException(obstacles);
        }
        MemorySink files = new MemorySink();
        pipeline.make(edition, files);
        return ComparedRelease.of(study.named(), pipeline.manifest(edition), files.files());
    }

    private static EditionRequest request(@Nullable RunManifest like) {
        if (like == null) {
            return new EditionRequest(
                    null,
                    null,
                    false,
                    null,
                    List.of(),
                    Set.of(ProductKind.BRIEFING),
                    EnumSet.allOf(OutputFormat.class));
        }
        String area = like.settings().getOrDefault("area", "");
        return new EditionRequest(
                area.isEmpty() ? null : area,
                null,
                Boolean.parseBoolean(like.settings().get("editorNotes")),
                null,
                languages(like),
                words(like, "products", word -> ProductKind.valueOf(word.toUpperCase(Locale.ROOT))),
                words(like, "kinds", word -> OutputFormat.valueOf(word.toUpperCase(Locale.ROOT))));
    }

    private static List<String> languages(RunManifest like) {
        return Arrays.stream(like.settings().getOrDefault("languages", "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <T> Set<T> words(RunManifest like, String setting, Function<String, T> read) {
        return Arrays.stream(like.settings().getOrDefault(setting, "").split(" "))
                .filter(word -> !word.isEmpty())
                .map(read)
                .collect(Collectors.toSet());
    }
}
