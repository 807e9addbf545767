package org.thbreport.batch.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.thbreport.model.issue.Location;
import org.thbreport.publication.edition.ProductKind;

/** Makes the release of a study in memory, to be compared; nothing is written, and nothing is shown that a release would not show. */
public final class ComparedStudy {
    private static final String AS_OF = " --as-of ";

    private final EditionPipeline pipeline;

    private ComparedStudy(EditionPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Makes one for an environment.
     *
     * @param branding the branding that is used whatever the study names
     */
    public static ComparedStudy of(Environment environment, BrandingReading branding) throws IOException {
        return new ComparedStudy(new EditionPipeline(
                ReferenceData.load(),
                branding,
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
        Edition edition = Edition.of(study, request(study.named(), like));
        List<Issue> obstacles = pipeline.obstacles(edition);
        if (!obstacles.isEmpty()) {
            throw new FaultyPublicationException(obstacles);
        }
        MemorySink files = new MemorySink();
        pipeline.make(edition, files);
        return ComparedRelease.of(study.named(), pipeline.manifest(edition), files.files());
    }

    private EditionRequest request(String named, @Nullable RunManifest like) throws FaultyPublicationException {
        if (like == null) {
            return new EditionRequest(
                    null,
                    null,
                    false,
                    pipeline.branding().name(),
                    List.of(),
                    Set.of(ProductKind.BRIEFING),
                    OutputFormat.usual());
        }
        String area = like.settings().getOrDefault("area", "");
        return new EditionRequest(
                area.isEmpty() ? null : area,
                day(like),
                Boolean.parseBoolean(like.settings().get("editorNotes")),
                pipeline.branding().name(),
                like.words("languages"),
                words(named, like, "products", ProductKind.class),
                words(named, like, "kinds", OutputFormat.class),
                headingStart(like));
    }

    private static int headingStart(RunManifest like) {
        String level = like.settings().getOrDefault("headingStart", "");
        return level.matches("[1-4]") ? Integer.parseInt(level) : EditionRequest.USUAL_HEADING;
    }

    /** The day that was asked for, as by a schedule; the study's own where none was. */
    private static @Nullable LocalDate day(RunManifest like) {
        try {
            return like.command().contains(AS_OF)
                    ? LocalDate.parse(like.settings().getOrDefault("asOf", ""))
                    : null;
        } catch (DateTimeParseException damaged) {
            return null;
        }
    }

    private static <T extends Enum<T>> Set<T> words(String named, RunManifest like, String setting, Class<T> type)
            throws FaultyPublicationException {
        Set<T> found = EnumSet.noneOf(type);
        for (String word : like.words(setting)) {
            try {
                found.add(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new FaultyPublicationException(List.of(Issue.error(
                        "COMPARE-1",
                        Location.of(named),
                        "cannot be made like the release: this program does not know '" + word + "', one of its "
                                + setting,
                        "the program that made the release: " + like.program())));
            }
        }
        if (found.isEmpty()) {
            return EnumSet.allOf(type);
        }
        return found;
    }
}
