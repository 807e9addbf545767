package org.thbreport.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an editor says in own words in one language. Each part may be left out.
 *
 * @param summary paragraphs before the key points
 * @param method paragraphs on how the study was made
 * @param recommendations points
 * @param boxes examples and quotations of countries, in the order of print
 * @param abbreviations what each abbreviation stands for, in the order of print
 * @param disclaimer paragraphs on who answers for what
 * @param contact lines on whom to ask
 */
public record EditorWords(
        List<EditorText> summary,
        List<EditorText> method,
        List<EditorText> recommendations,
        List<CountryBox> boxes,
        Map<String, String> abbreviations,
        List<EditorText> disclaimer,
        List<EditorText> contact) {

    /** No words. */
    public static final EditorWords NONE =
            new EditorWords(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    /** Copies the parts and keeps their order. */
    public EditorWords {
        summary = List.copyOf(summary);
        method = List.copyOf(method);
        recommendations = List.copyOf(recommendations);
        boxes = List.copyOf(boxes);
        abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
        disclaimer = List.copyOf(disclaimer);
        contact = List.copyOf(contact);
    }

    /** Returns every text, in the order of print. */
    public List<EditorText> texts() {
        Stream<EditorText> boxed =
                boxes.stream().flatMap(box -> Stream.concat(Stream.of(box.title()), box.text().stream()));
        return Stream.of(
                        summary.stream(),
                        boxed,
                        recommendations.stream(),
                        method.stream(),
                        disclaimer.stream(),
                        contact.stream())
                .flatMap(part -> part)
                .toList();
    }
}
