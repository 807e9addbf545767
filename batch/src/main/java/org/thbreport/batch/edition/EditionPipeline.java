package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.format.FileSink;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;

/**
 * The one way from a study folder to a release, which every command goes, each as far as it needs: read, protect, analyse, plan,
 * compose, hold to the rules, write, install. May be shared by several threads.
 *
 * @param reference code lists
 * @param branding the branding of all editions; where there is none, the study's own is used
 * @param maker makes the files
 * @param keys where the key of confidential inputs comes from
 */
public record EditionPipeline(ReferenceData reference, BrandingReading branding, EditionMaker maker, OfficeKeys keys) {

    /**
     * Reads, protects and analyses a study.
     *
     * @param named the folder as the user named it, for messages
     */
    public OpenStudy open(Path folder, String named) {
        return OpenStudy.read(folder, named, reference, branding, keys);
    }

    /** Returns what stands against an edition of a study that is itself in order. */
    public List<Issue> obstacles(Edition edition) {
        return EditionObstacles.of(edition);
    }

    /** Returns the manifest that the release of an edition would have, without its outputs. */
    public RunManifest manifest(Edition edition) {
        return edition.manifest(maker.build());
    }

    /**
     * Makes the files of an edition where they are not published, as a preview does. What may be shown of it is decided as for a release.
     *
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    public void make(Edition edition, FileSink sink) throws IOException {
        make(edition, edition.languages(), sink);
    }

    /**
     * Makes the files of an edition in some of its languages.
     *
     * @param languages language tags, some of the edition's; none for the files that are in no language
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    public void make(Edition edition, List<String> languages, FileSink sink) throws IOException {
        maker.write(edition, languages, sink, content -> {});
    }

    /**
     * Makes an edition in a folder of its own and installs it as a release, which nobody sees yet.
     *
     * @param written is told the path of each file when it stands in the folder; on a pool, by several threads
     * @throws FaultyPublicationException if a finished publication breaks a rule
     */
    public MadeRelease make(Edition edition, OutputDirectory directory, StagingFolder staged, Consumer<String> written)
            throws IOException {
        edition.source().office().requireKnown(directory.published(edition.name()));
        List<String> files = maker.write(edition, staged.files(), written);
        edition.source()
                .office()
                .requireAsShown(
                        staged.files(),
                        edition.name(),
                        RunManifest.read(staged.files()),
                        edition.study().statistics().stream()
                                .map(StatisticsReference::id)
                                .findFirst()
                                .orElse(""));
        edition.source().office().write();
        return new MadeRelease(directory.install(staged, edition.name(), edition.releaseKey()), files);
    }

    /**
     * A release that was made.
     *
     * @param name name of its folder
     * @param files paths of its files, relative to it, in the order in which a reader would look for them
     */
    public record MadeRelease(String name, List<String> files) {}

    /**
     * Returns whatever would stop an edition of a study: all products are composed in every language that the study has texts in,
     * for the whole and for each country, held to the rules and drawn, and nothing is written. A fault that several editions have is told
     * once.
     *
     * @param study a study that can be published
     */
    public List<Issue> check(OpenStudy study) {
        Edition usual = Edition.of(study, request(null, List.of()));
        List<Issue> issues = new ArrayList<>(obstacles(usual));
        List<String> languages = languages(study);
        Set<List<String>> told = new HashSet<>();
        List<String> areas = new ArrayList<>();
        areas.add(null);
        areas.addAll(study.countries());
        for (String area : areas) {
            for (Issue fault : maker.check(Edition.of(study, request(area, languages)))) {
                String file = fault.location().file();
                if (told.add(List.of(fault.rule(), file.substring(file.indexOf('/') + 1), fault.message()))) {
                    issues.add(fault);
                }
            }
        }
        return issues;
    }

    private EditionRequest request(@Nullable String area, List<String> languages) {
        return new EditionRequest(
                area, null, false, branding.name(), languages, EnumSet.allOf(ProductKind.class), OutputFormat.usual());
    }

    /** Returns the languages that editions can be made in: those made by default first. */
    public static List<String> languages(OpenStudy study) {
        List<String> available = Language.available();
        return Stream.concat(
                        study.study().languages().stream(),
                        study.study().texts().keySet().stream().sorted())
                .filter(tag -> available.contains(tag)
                        && study.study().texts().containsKey(tag)
                        && study.style().speaks(tag))
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .toList();
    }
}
