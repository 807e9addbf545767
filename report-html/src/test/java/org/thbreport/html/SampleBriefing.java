package org.thbreport.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.html.block.PageInLanguage;
import org.thbreport.html.block.PagePlace;
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
import org.thbreport.publication.content.RendererWords;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.content.WebWords;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** A briefing made by hand with every kind of block. All numbers in it are made up. */
final class SampleBriefing {

    static final PagePlace PLACE = new PagePlace(
            "briefing-en.html",
            List.of(
                    new PageInLanguage("en", "English", "briefing-en.html"),
                    new PageInLanguage("lv", "Latviešu", "briefing-lv.html")),
            "briefing-en.pdf",
            "annex-en.xlsx",
            "results.json");

    private static final RendererWords WORDS = new RendererWords(
            "Page {0} of {1}",
            "Note {0}",
            "Contents",
            "Abbreviations",
            "Continued",
            "All tables as a workbook",
            "The results as data",
            new WebWords(
                    "Skip to the text",
                    "Languages",
                    "Downloads",
                    "Notes",
                    "Back from note {0}",
                    "Back from note {0}, place {1}",
                    "Data of figure {0}",
                    "Description of figure {0}",
                    "Annex",
                    "Results",
                    "content key",
                    "Accessibility statement",
                    "Revised: what changed"));

    private SampleBriefing() {}

    static Briefing titled(String title) {
        Metadata metadata = new Metadata(
                "en",
                title,
                "Example Office",
                "Findings with made-up numbers",
                List.of("trafficking in human beings"),
                LocalDate.of(2025, 7, 10),
                List.of("Made-up data"),
                "key",
                "thb-report test",
                WORDS);
        Masthead head = new Masthead(
                "Briefing", title, RichText.of("25 countries"), List.of(new Masthead.Line("Date", "10 July 2025")));
        return new Briefing(metadata, head, sections(title), List.of(note("a", "1"), note("b", "2")));
    }

    private static Note note(String id, String number) {
        return new Note(
                id,
                number,
                new RichText(List.of(
                        new Inline.Words("Source " + number + ", ", false),
                        new Inline.Link("its page", "https://example.org/?a=1&b=2"))));
    }

    private static RichText reference(String words, String id, String number) {
        return new RichText(List.of(new Inline.Words(words, false), new Inline.NoteReference(id, number)));
    }

    private static List<Section> sections(String title) {
        Figure share = new Figure(FigureId.parse("share.LV.2022.shareOfKnown"), 0.631, ColumnKind.PERCENT, 1, "63.1 %");
        RichText rich = new RichText(List.of(
                new Inline.Number(share, false),
                new Inline.Number(share, true),
                new Inline.Words(" strong ", true),
                new Inline.Abbreviation("AT", "Austria"),
                new Inline.Foreign("Latvija", "lv"),
                new Inline.Link("unsafe", "javascript:alert(1)"),
                new Inline.CrossReference("figure 1", "shares"),
                new Inline.CrossReference("nowhere", "missing"),
                new Inline.SheetReference("table 3 of the annex", "sheet")));
        List<Block> blocks = List.of(
                new KeyFigures(List.of(
                        new KeyFigure(RichText.of("10 of 25"), RichText.of("are named"), reference("Base", "a", "1")))),
                new Paragraph(RichText.of(title), Paragraph.Role.LEAD),
                Paragraph.body(rich),
                new Paragraph(RichText.of("Careful"), Paragraph.Role.CAUTION),
                new BulletList(
                        List.of(reference("whole", "a", "1"), RichText.of("part"), RichText.of("other")),
                        Set.of(1),
                        BulletList.Role.BODY),
                BulletList.small(List.of(reference("small", "b", "2"))));
        List<Block> figures = List.of(
                figure("shares", 1, title, shares()),
                figure("bars", 2, "Bars", bars()),
                figure("map", 3, "Map", map()),
                figure("panels", 4, "Panels", panels()),
                table("table", "Table 1. Countries"));
        return List.of(
                new Section("key-points", "Key points", blocks, List.of()),
                new Section(
                        "pictures",
                        "Pictures",
                        figures,
                        List.of(new Section("below", "Below", List.of(Paragraph.body(RichText.of("x"))), List.of()))));
    }

    private static FigureBlock figure(String id, int number, String title, ChartSpec chart) {
        return new FigureBlock(
                id,
                number,
                new RichText(List.of()),
                "Figure " + number + ". " + title,
                chart,
                RichText.of("What " + title + " shows"),
                table(id + "-data", title),
                List.of(RichText.of("Source: made up.")));
    }

    private static TableBlock table(String id, String caption) {
        return new TableBlock(
                id,
                "t",
                caption,
                caption,
                List.of(
                        Column.rowHeader("c", "Country", 1),
                        Column.number("n", "Victims", ColumnKind.COUNT, 0, 1),
                        Column.text("t", "Text", 1)),
                List.of(
                        new Row(List.of(
                                Cell.words("Latvia"), new Cell.Number(shown(1234, "1,234"), null), Cell.words("w"))),
                        new Row(List.of(
                                Cell.words("Malta"),
                                new Cell.Number(shown(0.1, "0.1"), null),
                                new Cell.Missing("[z]", "not applicable"))),
                        new Row(List.of(
                                Cell.words("Austria"),
                                new Cell.Number(shown(2, "2"), null),
                                Cell.words("a series that breaks within its period")))),
                List.of(RichText.of("Note: made up.")));
    }

    static ShareChart shares() {
        ShareMark.Range bounds = new ShareMark.Range(0.3, 0.6);
        return new ShareChart(
                "Share of all",
                "{0} %",
                List.of(
                        new ShareMark(2018, 2, "2018-2019", 0.4, "about 40 %", true, true, null, 0),
                        new ShareMark(2020, 1, "2020", 0.5, "50 %", false, false, bounds, 0),
                        new ShareMark(2021, 1, "2021", 0.52, "52 %", false, true, bounds, 0),
                        new ShareMark(2022, 1, "2022", 0.41, "41 %", false, false, null, 1)),
                List.of(new ShareChart.Break(2022, "break")),
                "range");
    }

    static BarChart bars() {
        return new BarChart(
                List.of(
                        new BarChart.Bar("Prevention", 7, "7", BarChart.Tone.MAIN),
                        new BarChart.Bar("of these", 4, "4", BarChart.Tone.PART),
                        new BarChart.Bar("Others", -2, "\u22122", BarChart.Tone.OTHER)),
                -2,
                10,
                0);
    }

    static TileMap map() {
        return new TileMap(
                List.of(
                        new TileMap.Tile("AT", 0, 0, TileMap.Look.FULL, "3"),
                        new TileMap.Tile("BE", 0, 1, TileMap.Look.PARTIAL, "1"),
                        new TileMap.Tile("CY", 1, 0, TileMap.Look.OUTLINE, ""),
                        new TileMap.Tile("DK", 1, 1, TileMap.Look.GREY, "")),
                List.of(
                        new TileMap.LegendEntry(TileMap.Look.FULL, "named"),
                        new TileMap.LegendEntry(TileMap.Look.GREY, "outside")));
    }

    static SmallMultiples panels() {
        return new SmallMultiples(
                "{0} %",
                List.of(
                        new SmallMultiples.Panel("Latvia", shares().marks()),
                        new SmallMultiples.Panel("Malta", shares().marks())));
    }

    private static org.thbreport.publication.text.Figure shown(double value, String text) {
        return new org.thbreport.publication.text.Figure(
                org.thbreport.analytics.figure.FigureId.of("sample"), value, ColumnKind.DECIMAL, 1, text);
    }
}
