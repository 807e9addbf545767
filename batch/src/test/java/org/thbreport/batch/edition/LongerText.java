package org.thbreport.batch.edition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.thbreport.publication.chart.BarChart;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.KeyFigure;
import org.thbreport.publication.content.KeyFigures;
import org.thbreport.publication.content.Masthead;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** A language that does not exist: every word of a briefing is 40 % longer, numbers and codes of countries are not. */
final class LongerText {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final UnaryOperator<String> longer;

    /** Takes what makes a text longer. */
    LongerText(UnaryOperator<String> longer) {
        this.longer = longer;
    }

    static Briefing of(Briefing briefing) {
        return new LongerText(LongerText::longerWords).briefing(briefing);
    }

    /** Returns a briefing with longer texts, and its shorter forms with them. */
    Briefing briefing(Briefing briefing) {
        Metadata metadata = briefing.metadata();
        return new Briefing(
                new Metadata(
                        metadata.language(),
                        text(metadata.title()),
                        text(metadata.issuer()),
                        metadata.subject(),
                        metadata.keywords(),
                        metadata.date(),
                        metadata.marks().stream().map(this::text).toList(),
                        metadata.contentKey(),
                        metadata.program(),
                        metadata.words()),
                masthead(briefing.masthead()),
                briefing.sections().stream().map(this::section).toList(),
                briefing.notes().stream()
                        .map(note -> new Note(note.id(), note.number(), rich(note.text())))
                        .toList(),
                briefing.mostPages(),
                briefing.shorter().stream().map(this::briefing).toList());
    }

    private String text(String text) {
        return longer.apply(text);
    }

    static String longerWords(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> word.group()
                        + word.group().substring(0, Math.round(word.group().length() * 0.4f)));
    }

    private Masthead masthead(Masthead head) {
        List<Masthead.Line> lines = head.lines().stream()
                .map(line -> new Masthead.Line(text(line.label()), text(line.value())))
                .toList();
        return new Masthead(text(head.product()), text(head.title()), rich(head.scope()), lines);
    }

    private RichText rich(RichText text) {
        return new RichText(text.inlines().stream().map(this::inline).toList());
    }

    private Inline inline(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return new Inline.Words(text(words.text()), words.strong());
        }
        return inline instanceof Inline.Link link
                ? new Inline.Link(text(link.text()), link.address(), link.language())
                : inline;
    }

    private Section section(Section section) {
        return new Section(
                section.id(),
                text(section.title()),
                section.blocks().stream().map(this::block).toList(),
                section.subsections().stream().map(this::section).toList());
    }

    private Block block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return new Paragraph(rich(paragraph.text()), paragraph.role());
        } else if (block instanceof BulletList list) {
            return new BulletList(list.items().stream().map(this::rich).toList(), list.parts(), list.role());
        } else if (block instanceof KeyFigures figures) {
            return new KeyFigures(figures.figures().stream()
                    .map(figure -> new KeyFigure(rich(figure.value()), rich(figure.label()), rich(figure.base())))
                    .toList());
        } else if (block instanceof FigureBlock figure) {
            return new FigureBlock(
                    figure.id(),
                    figure.number(),
                    rich(figure.message()),
                    text(figure.title()),
                    chart(figure.chart()),
                    rich(figure.alt()),
                    table(figure.data()),
                    all(figure.source()));
        }
        return table((TableBlock) block);
    }

    private List<RichText> all(List<RichText> texts) {
        return texts.stream().map(this::rich).toList();
    }

    private TableBlock table(TableBlock table) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(
                        column.id(),
                        text(column.header()),
                        column.kind(),
                        column.decimals(),
                        column.rowHeader(),
                        column.weight()))
                .toList();
        List<Row> rows = StreamSupport.stream(table.rows().spliterator(), false)
                .map(row -> new Row(row.cells().stream().map(this::cell).toList()))
                .toList();
        return new TableBlock(
                table.id(),
                table.name(),
                text(table.caption()),
                table.description(),
                columns,
                rows,
                all(table.source()),
                rich(table.message()));
    }

    private Cell cell(Cell cell) {
        return cell instanceof Cell.Text text ? new Cell.Text(rich(text.text())) : cell;
    }

    private ChartSpec chart(ChartSpec chart) {
        if (chart instanceof BarChart bars) {
            return new BarChart(
                    bars.bars().stream()
                            .map(bar -> new BarChart.Bar(text(bar.label()), bar.value(), text(bar.text()), bar.tone()))
                            .toList(),
                    bars.low(),
                    bars.high(),
                    bars.fullLength());
        } else if (chart instanceof ShareChart shares) {
            return new ShareChart(
                    text(shares.valueAxis()),
                    shares.percentPattern(),
                    shares.marks().stream().map(this::mark).toList(),
                    shares.breaks().stream()
                            .map(one -> new ShareChart.Break(one.at(), text(one.label())))
                            .toList(),
                    text(shares.bandLabel()),
                    shares.firstYear(),
                    shares.lastYear());
        } else if (chart instanceof SmallMultiples multiples) {
            return new SmallMultiples(
                    multiples.percentPattern(),
                    multiples.panels().stream()
                            .map(panel -> new SmallMultiples.Panel(text(panel.title()), panel.marks()))
                            .toList(),
                    text(multiples.bandLabel()));
        }
        TileMap map = (TileMap) chart;
        return new TileMap(
                map.tiles(),
                map.legend().stream()
                        .map(entry -> new TileMap.LegendEntry(entry.look(), text(entry.label())))
                        .toList());
    }

    private ShareMark mark(ShareMark mark) {
        return new ShareMark(
                mark.start(),
                mark.years(),
                mark.period(),
                mark.share(),
                text(mark.label()),
                mark.pooled(),
                mark.approximate(),
                mark.bounds(),
                mark.segment());
    }
}
