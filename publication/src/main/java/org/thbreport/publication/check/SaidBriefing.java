package org.thbreport.publication.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.readback.SaidDigests;
import org.thbreport.publication.readback.SaidWords;
import org.thbreport.publication.text.RichText;

/** What a briefing says, in the order in which it is read: from its first section on the same on its pages and in its file. */
public final class SaidBriefing {

    private static final String BETWEEN_CELLS = String.valueOf(SaidWords.CELL);

    private final StringBuilder said = new StringBuilder();
    private final List<String> pictures = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();

    private SaidBriefing() {}

    /** Returns the digests of a briefing and of its shorter forms, one of which is printed. */
    public static List<SaidDigests> of(Briefing briefing) {
        return Stream.concat(Stream.of(briefing), briefing.shorter().stream())
                .map(SaidBriefing::digests)
                .toList();
    }

    private static SaidDigests digests(Briefing briefing) {
        List<String> sections = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (Section section : briefing.sections()) {
            SaidBriefing said = new SaidBriefing();
            said.section(section);
            sections.add(SaidWords.digest(said.said.toString()));
            pictures.addAll(said.pictures);
            data.append(said.data);
        }
        List<String> notes = briefing.notes().stream()
                .map(note -> SaidWords.digest(SaidWords.block(SaidWords.of(note.text()))))
                .toList();
        return new SaidDigests(SaidHead.of(briefing), sections, notes, pictures, SaidWords.digest(data.toString()));
    }

    private void section(Section section) {
        add(section.title());
        section.blocks().forEach(this::block);
        section.subsections().forEach(this::section);
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            add(paragraph.text());
        } else if (block instanceof BulletList list) {
            list.items().forEach(this::add);
        } else if (block instanceof KeyFigures figures) {
            figures.figures().forEach(figure -> {
                add(figure.value());
                add(figure.label());
                add(figure.base());
            });
        } else if (block instanceof FigureBlock figure) {
            add(figure.heading());
            add(figure.subtitle());
            pictures.add(SaidWords.digest(
                    SaidWords.beside(figure.alt().plain(), figure.alt().figures())));
            data(figure.data());
            figure.source().forEach(this::add);
        } else if (block instanceof TableBlock table) {
            add(table.heading());
            add(table.subtitle());
            add(String.join(
                    BETWEEN_CELLS,
                    table.columns().stream()
                            .map(Column::header)
                            .map(SaidWords::of)
                            .toList()));
            for (Row row : table.rows()) {
                add(String.join(
                        BETWEEN_CELLS,
                        row.cells().stream().map(SaidBriefing::cell).toList()));
            }
            table.source().forEach(this::add);
        }
    }

    /** Adds what the cells of a picture's data say, each with the headings of its row and of its column. */
    private void data(TableBlock table) {
        for (Row row : table.rows()) {
            List<Cell> cells = row.cells();
            for (int column = 1; column < cells.size(); column++) {
                data.append(SaidWords.block(String.join(
                        BETWEEN_CELLS,
                        cell(cells.get(0)),
                        SaidWords.of(table.columns().get(column).header()),
                        cell(cells.get(column)))));
            }
        }
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return SaidWords.of(text.text());
        }
        return cell instanceof Cell.Number number ? SaidWords.of(number.figure()) : SaidWords.of(cell.shown());
    }

    private void add(RichText text) {
        said.append(SaidWords.block(SaidWords.of(text)));
    }

    private void add(String words) {
        said.append(SaidWords.block(SaidWords.of(words)));
    }
}
