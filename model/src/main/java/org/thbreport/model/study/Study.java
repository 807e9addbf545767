package org.thbreport.model.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparative study as its folder states it.
 *
 * @param id id, the name of its releases
 * @param madeUp whether the evidence is made up; said on every page and sheet
 * @param status how far the publication has come
 * @param edition number of the edition, from 1
 * @param published day of publication that is printed
 * @param extracted day on which the statistics were taken from their source, or null
 * @param nextUpdate day of the next edition, or null
 * @param languages language tags of the editions, in order
 * @param title title by language tag
 * @param issuer issuing body by language tag
 * @param participants the countries that took part
 * @param themes themes in the order of print
 * @param sources sources in the order of print
 * @param notes notes of the sources
 * @param findings findings in the order of print
 * @param questions questions that countries answered, in the order of print
 * @param statistics statistics files
 * @param options choices that bear on numbers
 * @param texts texts by language tag
 * @param keyPoints ids of the findings that are key points; empty where the longest lists are
 * @param imprint what catalogues and those who paid want to see
 * @param previous the edition before, to be compared, or null
 */
public record Study(
        String id,
        boolean madeUp,
        StudyStatus status,
        int edition,
        LocalDate published,
        @Nullable LocalDate extracted,
        @Nullable LocalDate nextUpdate,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> issuer,
        Participants participants,
        List<Theme> themes,
        List<SourceReference> sources,
        List<SourceNote> notes,
        List<Finding> findings,
        List<Question> questions,
        List<StatisticsReference> statistics,
        StudyOptions options,
        Map<String, StudyTexts> texts,
        List<String> keyPoints,
        Imprint imprint,
        @Nullable PreviousEdition previous) {

    /** Copies the lists and maps. */
    public Study {
        languages = List.copyOf(languages);
        title = Map.copyOf(title);
        issuer = Map.copyOf(issuer);
        themes = List.copyOf(themes);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        statistics = List.copyOf(statistics);
        texts = Map.copyOf(texts);
        keyPoints = List.copyOf(keyPoints);
    }

    /** Makes a study in which no question was asked and the editor chose nothing. */
    public Study(
            String id,
            boolean madeUp,
            StudyStatus status,
            int edition,
            LocalDate published,
            @Nullable LocalDate extracted,
            @Nullable LocalDate nextUpdate,
            List<String> languages,
            Map<String, String> title,
            Map<String, String> issuer,
            Participants participants,
            List<Theme> themes,
            List<SourceReference> sources,
            List<SourceNote> notes,
            List<Finding> findings,
            List<StatisticsReference> statistics,
            StudyOptions options,
            Map<String, StudyTexts> texts) {
        this(
                id,
                madeUp,
                status,
                edition,
                published,
                extracted,
                nextUpdate,
                languages,
                title,
                issuer,
                participants,
                themes,
                sources,
                notes,
                findings,
                List.of(),
                statistics,
                options,
                texts,
                List.of(),
                Imprint.NONE,
                null);
    }

    /**
     * Returns this study as another body issues it.
     *
     * @param body issuing body by language tag
     */
    public Study issuedBy(Map<String, String> body) {
        return new Study(
                id,
                madeUp,
                status,
                edition,
                published,
                extracted,
                nextUpdate,
                languages,
                title,
                body,
                participants,
                themes,
                sources,
                notes,
                findings,
                questions,
                statistics,
                options,
                texts,
                keyPoints,
                imprint,
                previous);
    }

    /** Returns the source with an id. */
    public Optional<SourceReference> source(String sourceId) {
        return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
    }

    /**
     * Returns the note that a finding or figure refers to.
     *
     * @param sourceId id of the source that it rests on
     * @param reference the note's id in that source; or in the only source that has such a note; or with its source's id
     */
    public Optional<SourceNote> note(String sourceId, String reference) {
        return notes.stream()
                .filter(note ->
                        note.key().equals(reference) || note.key().equals(sourceId + SourceNote.STROKE + reference))
                .findFirst()
                .or(() -> notes.stream()
                        .filter(note -> note.id().equals(reference))
                        .findFirst());
    }

    /** Returns the question with an id. */
    public Optional<Question> question(String questionId) {
        return questions.stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }
}
