package org.thbreport.model.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an editor adds to a publication in their own words. A figure in them stands as the id of a result in braces: {@code
 * {share.LV.2022.shareOfKnown}}; the program prints it.
 *
 * @param summary paragraphs before the key points
 * @param method paragraphs on how the study was made
 * @param recommendations recommendations, one by one
 * @param boxes national examples and quotes
 * @param abbreviations what abbreviations stand for, in the order of the file
 * @param disclaimer who is not bound by the publication, or null
 * @param contact whom to ask, or null
 * @param funding who paid, or null
 */
public record EditorTexts(
        List<EditorWords> summary,
        List<EditorWords> method,
        List<EditorWords> recommendations,
        List<EditorBox> boxes,
        Map<String, String> abbreviations,
        @Nullable EditorWords disclaimer,
        @Nullable EditorWords contact,
        @Nullable EditorWords funding) {

    /** The editor adds nothing. */
    public static final EditorTexts NONE =
            new EditorTexts(List.of(), List.of(), List.of(), List.of(), Map.of(), null, null, null);

    /** Copies the lists; the map keeps its order. */
    public EditorTexts {
        summary = List.copyOf(summary);
        method = List.copyOf(method);
        recommendations = List.copyOf(recommendations);
        boxes = List.copyOf(boxes);
        abbreviations = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(abbreviations));
    }
}
