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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.format.MemorySink;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Makes what is shown, in memory and one thing at a time: by the same pipeline as a release, so that nothing is seen that would not be
 * published. Where something is wrong the pages stay as they could be made last.
 */
final class PreviewMaker {
    private final Supplier<EditionPipeline> pipelines;
    private EditionPipeline pipeline;
    private final Path folder;
    private final String named;
    private final boolean editorNotes;
    private volatile PreviewState state = new PreviewState(0, null, Map.of(), List.of());

    /**
     * Makes one for a study.
     *
     * @param pipelines gives the pipeline with the branding as its file is now
     * @param named the folder as the user named it, for messages
     * @param editorNotes whether warnings of the evidence checks are printed on the pages
     */
    PreviewMaker(Supplier<EditionPipeline> pipelines, Path folder, String named, boolean editorNotes) {
        this.pipelines = pipelines;
        this.pipeline = pipelines.get();
        this.folder = folder;
        this.named = named;
        this.editorNotes = editorNotes;
    }

    /** Returns what is shown now. */
    PreviewState state() {
        return state;
    }

    /**
     * Reads the study again and makes the pages that somebody looks at.
     *
     * @param seen the pages, by the ends of their addresses
     * @return those that are others now; none, with the number of the state as before, if nothing is to be shown anew
     */
    synchronized Set<String> look(Set<String> seen) {
        PreviewState before = state;
        EditionPipeline now = pipelines.get();
        OpenStudy study = now.open(folder, named).asPreview();
        List<Issue> issues = new ArrayList<>(now.branding().issues());
        issues.addAll(study.issues());
        boolean isGood = study.isPublishable() && now.branding().issues().isEmpty();
        OpenStudy good = isGood ? study : before.good();
        pipeline = isGood ? now : pipeline;
        Map<String, byte[]> pages = new HashMap<>();
        Set<String> changed = new HashSet<>();
        for (String path : seen) {
            byte[] earlier = before.pages().get(path);
            byte[] page = isGood ? page(study, path, issues) : earlier;
            if (page == null) {
                page = earlier;
            }
            if (page != null) {
                pages.put(path, page);
                if (!Arrays.equals(page, earlier)) {
                    changed.add(path);
                }
            }
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
            return made(study, file.get());
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
        return page != null ? page : good == null ? null : made(good, file);
    }

    private byte @Nullable [] made(OpenStudy study, PreviewFile file) throws IOException {
        List<String> languages = EditionPipeline.languages(study);
        String language = file.language();
        if (language != null && !languages.contains(language)) {
            return null;
        }
        Edition edition = Edition.of(
                study,
                new EditionRequest(
                        file.area(),
                        null,
                        editorNotes,
                        pipeline.branding().name(),
                        languages,
                        Set.of(file.product()),
                        Set.of(file.format())));
        if (!pipeline.obstacles(edition).isEmpty()) {
            return null;
        }
        MemorySink sink = new MemorySink();
        pipeline.make(edition, language == null ? List.of() : List.of(language), sink);
        return sink.bytes(file.name());
    }
}
