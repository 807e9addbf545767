package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.compare.ComparedRelease;
import org.thbreport.batch.compare.ComparedStudy;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.withdraw.Withdrawer;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Opens what a user wants to have compared: a release, or a study whose release is made in memory. */
final class ComparedInput {
    private static final String NEITHER = "COMPARE-1";
    private static final String NO_IDS = "COMPARE-2";
    private static final int FIRST_WITH_IDS = 2;

    private final Environment environment;
    private final @Nullable Path branding;

    /**
     * Makes one.
     *
     * @param branding the branding file that a study is made with, or null for its own
     */
    ComparedInput(Environment environment, @Nullable Path branding) {
        this.environment = environment;
        this.branding = branding;
    }

    /**
     * Opens a release or a study.
     *
     * @param like the release that a study is made like: its area, languages and files; null for what the study asks for
     */
    ComparedRelease open(String named, @Nullable RunManifest like) throws CommandFailure, IOException {
        Path folder = environment.workingFolder().resolve(named);
        Optional<ComparedRelease> release = ComparedRelease.open(folder, named);
        if (release.isPresent() && Withdrawer.isNotice(release.get().manifest())) {
            throw failure(
                    ExitCode.UNUSABLE_FILE,
                    NEITHER,
                    named,
                    "is the notice of a release that was withdrawn",
                    "expected a release; those that are kept stand under .releases");
        }
        if (release.isPresent()) {
            requireIds(release.get());
            return release.get();
        }
        if (!Files.isRegularFile(folder.resolve("study.yaml"))) {
            throw failure(
                    ExitCode.UNUSABLE_FILE,
                    NEITHER,
                    named,
                    "is neither a release nor a study",
                    "expected a folder with a manifest.json that can be read, such as out/my-study, or with a study.yaml");
        }
        return made(folder, named, like);
    }

    private static void requireIds(ComparedRelease release) throws CommandFailure {
        String contract = release.manifest().contract();
        if (!contract.matches("[0-9]{1,4}") || Integer.parseInt(contract) < FIRST_WITH_IDS) {
            throw failure(
                    ExitCode.BROKEN_RULE,
                    NO_IDS,
                    release.named(),
                    "the figures of this release have no ids: an earlier program made it, "
                            + release.manifest().program(),
                    "make it again from its study with this program, then compare");
        }
    }

    private ComparedRelease made(Path folder, String named, @Nullable RunManifest like)
            throws CommandFailure, IOException {
        BrandingReading look = branding == null
                ? BrandingReading.NONE
                : BrandingFileReader.read(environment.workingFolder().resolve(branding), branding.toString());
        look.issues().forEach(environment.err()::println);
        if (!look.issues().isEmpty()) {
            throw new CommandFailure(ExitCode.of(look.issues()), "thb-report: nothing was compared");
        }
        ComparedStudy maker = ComparedStudy.of(environment, look);
        OpenStudy study = maker.open(folder, named);
        study.issues().forEach(environment.err()::println);
        if (!study.isPublishable()) {
            throw new CommandFailure(ExitCode.of(study.issues()), "thb-report: nothing was compared");
        }
        try {
            return maker.made(study, like);
        } catch (FaultyPublicationException e) {
            e.issues().forEach(environment.err()::println);
            throw new CommandFailure(ExitCode.of(e.issues()), "thb-report: nothing was compared");
        }
    }

    private static CommandFailure failure(int code, String rule, String named, String message, String expected) {
        return new CommandFailure(
                code, Issue.error(rule, Location.of(named), message, expected).toString());
    }
}
