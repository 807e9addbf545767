package org.thbreport.pdf.block;

import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.logo.LogoPicture;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.Logo;

/** Sets the logo above the text of the first page, partly in the margin over it. */
final class LogoLayout {

    /** How far it reaches into the margin. */
    private static final float IN_MARGIN = 12;

    private static final float BELOW = 7;
    private static final float MOST_HEIGHT = 34;
    private static final float MOST_WIDTH = 200;

    private final Workbench bench;

    LogoLayout(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Returns the slice that draws it.
     *
     * @param language language of the briefing
     * @throws IllegalArgumentException if it cannot be drawn, or has no alternative text in the language
     */
    List<Slice> slices(Tag parent, Logo logo, String language) {
        LogoPicture picture = bench.logos().picture(logo);
        String alt = logo.alt(language)
                .orElseThrow(() -> new IllegalArgumentException("the logo has no alternative text in " + language));
        Tag tag = parent.child("Figure").alt(alt);
        float height = picture.fit(0, 0, MOST_WIDTH, MOST_HEIGHT).height();
        return List.of(Slice.of(0, Math.max(0, height - IN_MARGIN + BELOW), true, top -> {
            Box box = picture.fit(bench.body().left(), top + IN_MARGIN, MOST_WIDTH, MOST_HEIGHT);
            tag.place(box);
            bench.pdf().mark(tag);
            picture.paint(bench.pdf().surface(), box);
            bench.pdf().endMark();
        }));
    }
}
