package org.thbreport.ingest.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryCode;

/**
 * What is known beside the document.
 *
 * @param file the document's name as the user gave it
 * @param source id of its source in the study; empty if it is for no study
 * @param language tag of its language as the user gave it; empty if not
 * @param participants who took part in the study, as far as they are named; empty if nobody is
 * @param asOf day on which membership is judged, or null
 * @param themes ids of the study's themes with the words that each goes by
 */
public record DraftContext(
        String file,
        String source,
        String language,
        List<CountryCode> participants,
        @Nullable LocalDate asOf,
        Map<String, List<String>> themes) {

    /** Copies the collections. */
    public DraftContext {
        participants = List.copyOf(participants);
        themes = Map.copyOf(themes);
    }

    /** Returns what is known of a document alone. */
    public static DraftContext of(String file, String language) {
        return new DraftContext(file, "", language, List.of(), null, Map.of());
    }

    /** Returns the same for a document that is a source. */
    public DraftContext ofSource(String id) {
        return new DraftContext(file, id, language, participants, asOf, themes);
    }
}
