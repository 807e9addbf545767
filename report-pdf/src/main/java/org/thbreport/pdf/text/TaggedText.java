package org.thbreport.pdf.text;

import java.util.List;
import org.thbreport.drawing.text.Line;
import org.thbreport.drawing.text.Run;
import org.thbreport.pdf.structure.Tag;

/**
 * Running text broken into lines, with the element that each of its runs belongs to.
 *
 * @param runs its runs
 * @param tags the element of each run; empty for text that is no content
 * @param lines its lines
 */
public record TaggedText(List<Run> runs, List<Tag> tags, List<Line> lines) {

    /** Copies the lists. */
    public TaggedText {
        runs = List.copyOf(runs);
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
    }
}
