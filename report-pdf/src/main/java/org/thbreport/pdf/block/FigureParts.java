package org.thbreport.pdf.block;

import java.util.List;
import org.thbreport.drawing.surface.Box;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.pdf.flow.Slice;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.FigureBlock;

/**
 * The parts of a picture that stand one under the other.
 *
 * @param bench what it is set with, in its place on the page
 * @param figure the picture
 * @param title lines of its title
 * @param tag its element
 * @param source lines that say where its numbers come from
 * @param tags elements of all parts, in reading order
 */
record FigureParts(
        Workbench bench, FigureBlock figure, List<Slice> title, Tag tag, List<Slice> source, List<Tag> tags) {

    FigureParts {
        title = List.copyOf(title);
        source = List.copyOf(source);
        tags = List.copyOf(tags);
    }

    /** Returns the picture itself, kept with its sources. */
    Slice picture(Picture picture) {
        Box body = bench.body();
        return Slice.of(0, picture.height(), true, top -> {
            Box box = Box.under(body.left(), top, body.width(), picture.height());
            tag.place(box);
            bench.pdf().mark(tag);
            picture.painter().paint(bench.pdf().surface(), box);
            bench.pdf().endMark();
        });
    }

    /** Puts its elements after all that their section has by now. */
    void takeTurn() {
        tags.forEach(Tag::moveToEnd);
    }
}
