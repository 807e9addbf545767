package org.thbreport.batch.preview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.edition.Edition;
import org.thbreport.batch.edition.EditionPipeline;
import org.thbreport.batch.edition.EditionRequest;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.format.MemorySink;
import org.thbreport.model.issue.Issue;

/**
 * The editions that files of a preview belong to.
 *
 * @param editorNotes whether warnings of the evidence checks are printed on the pages
 */
record PreviewEditions(boolean editorNotes) {

    /** Returns the edition of a file, which the study need not have. */
    Edition of(EditionPipeline pipeline, OpenStudy study, PreviewFile file) {
        return Edition.of(
                study,
                new EditionRequest(
                        file.area(),
                        null,
                        editorNotes,
                        pipeline.branding().name(),
                        languages(study, file.language()),
                        Set.of(file.product()),
                        Set.of(file.format())));
    }

    /** All languages of the study, which a page links to; that of the page where the study lacks it. */
    private static List<String> languages(OpenStudy study, @Nullable String language) {
        List<String> languages = EditionPipeline.languages(study);
        return language == null || languages.contains(language) ? languages : List.of(language);
    }

    /** Returns the bytes of a file. */
    static byte @Nullable [] made(EditionPipeline pipeline, Edition edition, PreviewFile file) throws IOException {
        MemorySink sink = new MemorySink();
        pipeline.make(edition, file.language() == null ? List.of() : List.of(file.language()), sink);
        return sink.bytes(file.name());
    }

    /** Returns, as warnings, what a study lacks for the page that was asked for first: another is shown then. */
    List<Issue> lacking(EditionPipeline pipeline, OpenStudy study, FirstPage first) {
        FirstPage had = first.of(study);
        String asked = new FirstPage(
                        first.area(), first.product(), first.language().isEmpty() ? had.language() : first.language())
                .path();
        Optional<PreviewFile> file = PreviewFile.of(asked);
        if (file.isEmpty() || asked.equals(had.path())) {
            return List.of();
        }
        return pipeline.obstacles(of(pipeline, study, file.get())).stream()
                .map(issue -> Issue.warning(issue.rule(), issue.location(), issue.message(), issue.expected()))
                .toList();
    }
}
