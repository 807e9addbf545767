package org.thbreport.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
import org.thbreport.publication.content.Note;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Makes briefings by lot from a seed: any order of blocks, long and short texts, several scripts. */
final class RandomBriefing {

    private static final String[] WORDS = {
        "victims",
        "of",
        "the",
        "countries",
        "registered",
        "share",
        "a",
        "third-country",
        "nationals",
        "10 of 25",
        "2019\u20132021",
        "63.1\u202F%",
        "tirdzniecība",
        "ανθρώπων",
        "хора",
        "ვაჭრობა",
        "Հայաստան",
        "re\u00ADinte\u00ADgra\u00ADtion",
        "Donaudampfschifffahrtsgesellschaft",
        "https://example.org/a/very/long/address/of/a/source?with=query",
        "and/or",
        "é",
        "\u2212\u202F4.2",
        "\u201Cquoted\u201D",
        "AVATAR",
        "To.",
        "Versuchsanordnungsgenehmigungsverfahrensbeschleunigung"
    };

    private final Random random;
    private final List<Note> notes = new ArrayList<>();
    private int number;

    private RandomBriefing(long seed) {
        random = new Random(seed);
    }

    static Briefing of(long seed) {
        return new RandomBriefing(seed).briefing();
    }

    private Briefing briefing() {
        int count = random.nextInt(12);
        for (int i = 1; i <= count; i++) {
            notes.add(new Note("n" + i, String.valueOf(i), RichText.of(words(1 + random.nextInt(120)))));
        }
        List<Section> sections = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            sections.add(section(random.nextInt(2)));
        }
        List<Masthead.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            lines.add(new Masthead.Line(words(1 + random.nextInt(3)), words(1 + random.nextInt(9))));
        }
        String title = words(1 + random.nextInt(16));
        List<String> marks = random.nextBoolean() ? List.of() : List.of("Provisional", "Fictitious data");
        return new Briefing(
                Samples.metadata("en", title, marks),
                new Masthead("Briefing", title, RichText.of(words(4)), lines),
                sections,
                notes);
    }

    private Section section(int depth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            blocks.add(block());
        }
        List<Section> below = new ArrayList<>();
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            below.add(section(depth - 1));
        }
        return new Section("s" + number++, words(1 + random.nextInt(12)), blocks, below);
    }

    private Block block() {
        return switch (random.nextInt(7)) {
            case 0 -> list();
            case 1 -> keyFigures();
            case 2 -> table();
            case 3 ->
                new FigureBlock(
                        "f" + number++,
                        words(8),
                        chart(),
                        RichText.of("A picture."),
                        Samples.data("f"),
                        List.of(rich(9)));
            default -> new Paragraph(rich(1 + random.nextInt(150)), role());
        };
    }

    private Paragraph.Role role() {
        Paragraph.Role[] roles = Paragraph.Role.values();
        return roles[random.nextInt(roles.length)];
    }

    private Block list() {
        List<RichText> items = new ArrayList<>();
        Set<Integer> parts = new HashSet<>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            if (!items.isEmpty() && random.nextInt(4) == 0) {
                parts.add(items.size());
            }
            items.add(rich(1 + random.nextInt(60)));
        }
        return new BulletList(items, parts, random.nextInt(3) == 0 ? BulletList.Role.SMALL : BulletList.Role.BODY);
    }

    private Block keyFigures() {
        List<KeyFigure> figures = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            figures.add(new KeyFigure(
                    RichText.of("63.1\u202F%"),
                    RichText.of(words(1 + random.nextInt(6))),
                    rich(1 + random.nextInt(12))));
        }
        return new KeyFigures(figures);
    }

    private Block table() {
        int numbers = 1 + random.nextInt(6);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.rowHeader("head", words(1), 1 + random.nextInt(6)));
        for (int i = 0; i < numbers; i++) {
            columns.add(Column.number("c" + i, "n" + i + " %", ColumnKind.COUNT, 0, 1 + random.nextInt(3)));
        }
        columns.add(Column.text("text", words(2), 1 + random.nextInt(6)));
        boolean tall = random.nextInt(8) == 0;
        List<Row> rows = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(RichText.of(words(1 + random.nextInt(3)))));
            for (int k = 0; k < numbers; k++) {
                int value = random.nextInt(10000);
                cells.add(
                        value % 9 == 0
                                ? new Cell.Missing("[c]", "confidential")
                                : new Cell.Number(SampleFigure.of(value, String.valueOf(value)), null));
            }
            cells.add(new Cell.Text(rich(tall && i % 9 == 0 ? 700 : 1 + random.nextInt(9))));
            rows.add(new Row(cells));
        }
        return new TableBlock("t" + number++, "T", words(9), "A table.", columns, rows, List.of(rich(12)));
    }

    private ChartSpec chart() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new ShareChart("share", "{0}\u202F%", marks(), List.of(new ShareChart.Break(2018, "break")), "band");
            case 1 -> bars();
            case 2 ->
                new SmallMultiples(
                        "{0}\u202F%",
                        List.of(
                                new SmallMultiples.Panel("Austria", marks()),
                                new SmallMultiples.Panel("საქართველო", marks())));
            default ->
                new TileMap(
                        List.of(
                                new TileMap.Tile("AT", 0, 1, TileMap.Look.FULL, "3"),
                                new TileMap.Tile("BE", 2, 0, TileMap.Look.PARTIAL, "1"),
                                new TileMap.Tile("GE", 3, 5, TileMap.Look.GREY, "")),
                        List.of(new TileMap.LegendEntry(TileMap.Look.FULL, words(20))));
        };
    }

    private BarChart bars() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            int value = random.nextInt(26);
            bars.add(new BarChart.Bar(words(1 + random.nextInt(14)), value, value + " of 25", tone()));
        }
        return new BarChart(bars, 0, 25, random.nextBoolean() ? 25 : 0);
    }

    private BarChart.Tone tone() {
        List<BarChart.Tone> tones = List.of(BarChart.Tone.MAIN, BarChart.Tone.PART, BarChart.Tone.OTHER);
        return tones.get(random.nextInt(tones.size()));
    }

    private List<ShareMark> marks() {
        List<ShareMark> marks = new ArrayList<>();
        int year = 2010 + random.nextInt(9);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            boolean pooled = random.nextInt(4) == 0;
            int years = pooled ? 3 : 1;
            double share = random.nextDouble() * 0.9;
            ShareMark.Range bounds =
                    random.nextBoolean() ? null : new ShareMark.Range(share * 0.9, Math.min(1, share * 1.1));
            marks.add(new ShareMark(
                    year, years, String.valueOf(year), share, "", pooled, random.nextBoolean(), bounds, i / 3));
            year += years;
        }
        return marks;
    }

    private RichText rich(int count) {
        List<Inline> inlines = new ArrayList<>();
        int left = count;
        while (left > 0) {
            int some = 1 + random.nextInt(left);
            left -= some;
            String words = words(some);
            inlines.add(
                    switch (random.nextInt(9)) {
                        case 0 -> new Inline.Words(words, true);
                        case 1 -> new Inline.Foreign(words, "de");
                        case 2 -> new Inline.Link(words, "https://example.org/" + number++);
                        case 3 -> new Inline.Abbreviation(words, "what it stands for");
                        case 4 -> new Inline.CrossReference(words, "s" + random.nextInt(5));
                        default -> new Inline.Words(words, false);
                    });
            if (!notes.isEmpty() && random.nextInt(5) == 0) {
                Note note = notes.get(random.nextInt(notes.size()));
                inlines.add(new Inline.NoteReference(note.id(), note.number()));
            }
            inlines.add(new Inline.Words(" ", false));
        }
        return new RichText(inlines);
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
