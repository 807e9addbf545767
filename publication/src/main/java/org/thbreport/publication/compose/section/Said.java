package org.thbreport.publication.compose.section;

import java.util.List;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.text.RichText;

/** Heads pictures with what they say; their alternative text begins with it. */
final class Said {

    private Said() {}

    /** Returns a picture headed by a line; the same picture where there is none. */
    static FigureBlock of(FigureBlock figure, RichText line) {
        return line.inlines().isEmpty()
                ? figure
                : figure.saying(line, RichText.joined(List.of(Language.sentence(line), figure.alt()), " "));
    }
}
