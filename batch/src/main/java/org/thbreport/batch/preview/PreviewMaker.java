package org.thbreport.batch.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Makes what is shown, in memory and one thing at a time: by the same pipeline as a release, so that nothing is seen that would not be
 * published. Where something is wrong the pages stay as they could be made last.
 */
final class PreviewMaker {
    private static final String FAULT = "PREVIEW-3";

    private final Supplier<EditionPipeline> pipelines;
    private final Path folder;
    private final String named;
    private final FirstPage first;
    private final PreviewEditions editions;
    private EditionPipeline pipeline;
    private volatile List<Path> brandingFiles;
    private volatile PreviewState state = new PreviewState(0, null, Map.of(), List.of());

    /**
     * Makes one for a study.
     *
     * @param pipelines gives the pipeline with the branding as its file is now
     * @param named the folder as the user named it, for messages
     * @param first the page that is made before anybody looks
     * @param editorNotes whether warnings of the evidence checks are printed on the pages
     */
    PreviewMaker(Supplier<EditionPipeline> pipelines, Path folder, String named, FirstPage first, boolean editorNotes) {
        this.pipelines = pipelines;
        this.pipeline = pipelines.get();
        this.brandingFiles = pipeline.branding().files();
        this.folder = folder;
        this.named = named;
        this.first = first;
        this.editions = new PreviewEditions(editorNotes);
    }

    /** Returns what is shown now. */
    PreviewState state() {
        return state;
    }

    /** Returns the page that is shown first, of those that the study has. */
    FirstPage first() {
        OpenStudy good = state.good();
        return good == null ? first : first.of(good);
    }

    /** Returns what decides what is shown: the study folder, then the files of a branding elsewhere. */
    List<Path> places() {
        List<Path> places = new ArrayList<>(List.of(folder));
        places.addAll(brandingFiles);
        return places;
    }

    /**
     * Reads the study again and makes the pages that somebody looks at. Never throws: whatever happens is shown.
     *
     * @param seen the pages, by the ends of their addresses
     * @return those that are others now; none, with the number of the state as before, if nothing is to be shown anew
     */
    synchronized Set<String> look(Set<String> seen) {
        PreviewState before = state;
        List<Issue> issues = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        OpenStudy good = before.good();
        Map<String, byte[]> pages = new HashMap<>();
        try {
            EditionPipeline now = pipelines.get();
            brandingFiles = now.branding().files();
            OpenStudy study = now.open(folder, named).asPreview();
            issues.addAll(now.branding().issues());
            issues.addAll(study.issues());
            boolean isGood = study.isPublishable() && now.branding().issues().isEmpty();
            if (isGood) {
                good = study;
                pipeline = now;
                issues.addAll(editions.lacking(now, study, first));
            }
            Set<String> all = new TreeSet<>(seen);
            all.add((good == null ? first : first.of(good)).path());
            for (String path : all) {
                byte[] earlier = before.pages().get(path);
                byte[] page = isGood ? page(study, path, issues) : null;
                page = page == null ? earlier : page;
                if (page != null) {
                    pages.put(path, page);
                    if (!Arrays.equals(page, earlier)) {
                        changed.add(path);
                    }
                }
            }
        } catch (RuntimeException | OutOfMemoryError fault) {
            good = before.good();
            pages = before.pages();
            changed.clear();
            issues.add(
                    Issue.error(
                            FAULT,
                            Location.of(named),
                            "the program met a fault: " + fault,
                            "the next save tries again; 'thb-report check' may say more, and with THB_REPORT_TRACE=1 where it is"));
        }
        List<Issue> distinct = issues.stream().distinct().toList();
        boolean isNew = before.number() == 0 || !changed.isEmpty() || !distinct.equals(before.issues());
        state = new PreviewState(isNew ? before.number() + 1 : before.number(), good, pages, distinct);
        return changed;
    }

    private byte @Nullable [] page(OpenStudy study, String path, List<Issue> issues) {
        Optional<PreviewFile> file = PreviewFile.of(path);
        if (file.isEmpty()) {
            return null;
        }
        try {
            Edition edition = editions.of(pipeline, study, file.get());
            List<Issue> obstacles = pipeline.obstacles(edition);
            issues.addAll(obstacles);
            return obstacles.isEmpty() ? PreviewEditions.made(pipeline, edition, file.get()) : null;
        } catch (FaultyPublicationException e) {
            issues.addAll(e.issues());
        } catch (IOException e) {
            issues.add(Issue.error("FILE-1", Location.of(path), "cannot be made: " + e.getMessage(), ""));
        }
        return null;
    }

    /**
     * Returns a file of what is shown.
     *
     * @return its bytes; null if the study has no such edition or language, or could never be made
     * @throws FaultyPublicationException if a rule is broken that only this file meets
     */
    synchronized byte @Nullable [] file(PreviewFile file) throws IOException {
        byte[] page = state.pages().get(file.path());
        OpenStudy good = state.good();
        if (page != null || good == null) {
            return page;
        }
        Edition edition = editions.of(pipeline, good, file);
        return pipeline.obstacles(edition).isEmpty() ? PreviewEditions.made(pipeline, edition, file) : null;
    }
}
