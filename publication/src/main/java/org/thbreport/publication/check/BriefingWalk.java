package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** Walks over a briefing in reading order. */
final class BriefingWalk {

    private BriefingWalk() {}

    /** Returns all sections, subsections after the section that holds them. */
    static List<Section> sections(Briefing briefing) {
        List<Section> all = new ArrayList<>();
        briefing.sections().forEach(section -> addSection(all, section));
        return all;
    }

    private static void addSection(List<Section> all, Section section) {
        all.add(section);
        section.subsections().forEach(sub -> addSection(all, sub));
    }

    /** Returns the blocks of one kind. */
    static <T extends Block> List<T> blocks(Briefing briefing, Class<T> kind) {
        return sections(briefing).stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Hands on each running text with the id of its section, or of the note; notes come last. */
    static void texts(Briefing briefing, BiConsumer<String, RichText> visitor) {
        for (Section section : sections(briefing)) {
            visitor.accept(section.id(), RichText.of(section.title()));
            section.blocks().forEach(block -> texts(section.id(), block, visitor));
        }
        briefing.notes().forEach(note -> visitor.accept(note.id(), note.text()));
    }

    private static void texts(String place, Block block, BiConsumer<String, RichText> visitor) {
        if (block instanceof Paragraph paragraph) {
            visitor.accept(place, paragraph.text());
        } else if (block instanceof BulletList list) {
            list.items().forEach(item -> visitor.accept(place, item));
        } else if (block instanceof KeyFigures figures) {
            figures.figures().forEach(figure -> {
                visitor.accept(place, figure.value());
                visitor.accept(place, figure.label());
                visitor.accept(place, figure.base());
            });
        } else if (block instanceof FigureBlock figure) {
            visitor.accept(figure.id(), figure.message());
            visitor.accept(figure.id(), RichText.of(figure.title()));
            visitor.accept(figure.id(), figure.alt());
            figure.source().forEach(line -> visitor.accept(figure.id(), line));
            texts(figure.data(), visitor);
        } else if (block instanceof TableBlock table) {
            texts(table, visitor);
        }
    }

    /** Hands on each text of a table with the table's id. */
    private static void texts(TableBlock table, BiConsumer<String, RichText> visitor) {
        frame(table, visitor);
        TableWalk.walk(table, List.of(new TableVisitor() {
            @Override
            public void cell(TableBlock shown, Column column, Cell cell, int number) {
                if (column.kind() != ColumnKind.CODE) {
                    visitor.accept(
                            table.id(), cell instanceof Cell.Text text ? text.text() : RichText.of(cell.shown()));
                }
            }
        }));
    }

    /** Hands on each text of a table that stands outside its rows, with the table's id. */
    static void frame(TableBlock table, BiConsumer<String, RichText> visitor) {
        visitor.accept(table.id(), table.message());
        visitor.accept(table.id(), RichText.of(table.caption()));
        visitor.accept(table.id(), RichText.of(table.description()));
        table.columns().forEach(column -> visitor.accept(table.id(), RichText.of(column.header())));
        table.source().forEach(line -> visitor.accept(table.id(), line));
    }
}
