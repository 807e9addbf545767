package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.logo.LogoPicture;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Logo;

/** Sets the logo of the issuing body above the text of the first page, partly in the margin over it, and those of partners at its right. */
final class LogoLayout {

    /** How far it reaches into the margin. */
    private static final float IN_MARGIN = 12;

    private static final float BELOW = 7;
    private static final float MOST_HEIGHT = 34;
    private static final float MOST_WIDTH = 200;

    private static final float PARTNER_HEIGHT = 26;
    private static final float PARTNER_WIDTH = 90;
    private static final float BETWEEN = 14;

    private final Workbench bench;

    LogoLayout(Workbench bench) {
        this.bench = bench;
    }

    /**
     * Returns the slice that draws them; none where there is no logo.
     *
     * @param language language of the briefing
     * @throws IllegalArgumentException if one cannot be drawn, or has no alternative text in the language
     */
    List<Slice> slices(Tag parent, Branding branding, String language) {
        List<Placed> row = new ArrayList<>();
        float left = bench.body().left();
        Logo own = branding.logo();
        if (own != null) {
            row.add(placed(parent, own, language, left, MOST_WIDTH, MOST_HEIGHT));
            left = row.get(0).box().right() + BETWEEN;
        }
        row.addAll(partners(parent, branding.partners(), language, left));
        if (row.isEmpty()) {
            return List.of();
        }
        float height = (float)
                row.stream().mapToDouble(logo -> logo.box().height()).max().orElse(0);
        return List.of(Slice.of(0, Math.max(0, height - IN_MARGIN + BELOW), true, top -> {
            for (Placed logo : row) {
                Box at = logo.box();
                Box box = Box.under(at.left(), top + IN_MARGIN - (height - at.height()) / 2, at.width(), at.height());
                logo.tag().place(box);
                bench.pdf().mark(logo.tag());
                logo.picture().paint(bench.pdf().surface(), box);
                bench.pdf().endMark();
            }
        }));
    }

    /** The signs of partners end at the right edge; where they have no room beside the own one, all are smaller. */
    private List<Placed> partners(Tag parent, List<Logo> logos, String language, float left) {
        List<Placed> wide = new ArrayList<>();
        float width = 0;
        for (Logo logo : logos) {
            wide.add(placed(parent, logo, language, 0, PARTNER_WIDTH, PARTNER_HEIGHT));
            width += wide.get(wide.size() - 1).box().width() + BETWEEN;
        }
        float scale = Math.min(1, (bench.body().right() - left + BETWEEN) / width);
        float at = bench.body().right() + BETWEEN * scale - width * scale;
        List<Placed> row = new ArrayList<>();
        for (Placed one : wide) {
            Box box = one.box();
            row.add(new Placed(one.tag(), one.picture(), Box.under(at, 0, box.width() * scale, box.height() * scale)));
            at += (box.width() + BETWEEN) * scale;
        }
        return row;
    }

    private Placed placed(Tag parent, Logo logo, String language, float left, float width, float height) {
        LogoPicture picture = bench.logos().picture(logo);
        String alt = logo.alt(language)
                .orElseThrow(() -> new IllegalArgumentException("the logo has no alternative text in " + language));
        return new Placed(parent.child("Figure").alt(alt), picture, picture.fit(left, 0, width, height));
    }

    /** A logo with its place in the row; how high the row stands is not known yet. */
    private record Placed(Tag tag, LogoPicture picture, Box box) {}
}
