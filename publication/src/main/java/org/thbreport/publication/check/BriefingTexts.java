package org.thbreport.publication.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.thbreport.publication.content.Briefing;

/** The running texts of a briefing: what is printed of it, without places, dates and notes of its head. */
public final class BriefingTexts {
    private BriefingTexts() {}

    /** Returns the texts in reading order, each once. */
    public static Set<String> of(Briefing briefing) {
        Set<String> texts = new LinkedHashSet<>();
        BriefingWalk.texts(briefing, (place, text) -> texts.add(text.plain()));
        return texts;
    }
}
