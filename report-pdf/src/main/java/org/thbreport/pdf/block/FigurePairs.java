package org.thbreport.pdf.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Section;

/** Finds pictures that can stand side by side: both narrow, one after the other in one section, with little text between. */
final class FigurePairs {

    /** Blocks and headings that may stand between the two. */
    private static final int MOST_BETWEEN = 1;

    /** A picture and the section that it belongs to. */
    record Place(FigureBlock figure, Section section) {}

    private final Map<String, Place> partners = new HashMap<>();
    private final List<Place> order = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private int position;

    FigurePairs(Briefing briefing) {
        briefing.sections().forEach(this::walk);
        for (int i = 0; i + 1 < order.size(); i++) {
            boolean near = positions.get(i + 1) - positions.get(i) <= MOST_BETWEEN + 1;
            if (near
                    && order.get(i)
                            .section()
                            .id()
                            .equals(order.get(i + 1).section().id())
                    && isNarrow(i)
                    && isNarrow(i + 1)) {
                partners.put(order.get(i).figure().id(), order.get(i + 1));
                i++;
            }
        }
    }

    /** Returns what stands at the right of a picture, by the id of the picture. */
    Map<String, Place> partners() {
        return Map.copyOf(partners);
    }

    private boolean isNarrow(int number) {
        return FigureLayout.isNarrow(order.get(number).figure());
    }

    private void walk(Section section) {
        position++;
        for (Block block : section.blocks()) {
            position++;
            if (block instanceof FigureBlock figure) {
                order.add(new Place(figure, section));
                positions.add(position);
            }
        }
        section.subsections().forEach(this::walk);
    }
}
