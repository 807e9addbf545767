package org.thbreport.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thbreport.publication.chart.BarChart;
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
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** Briefings made by hand, with every kind of block and several scripts. All numbers in them are made up. */
final class Samples {

    static final RendererWords WORDS = new RendererWords(
            "Page {0} of {1}",
            "Note {0}",
            "Contents",
            "Abbreviations",
            "Table continued",
            "All tables of the briefing as a workbook",
            "The results as data",
            new WebWords(
                    "Skip",
                    "Languages",
                    "Downloads",
                    "Notes",
                    "Back {0}",
                    "Back {0} {1}",
                    "Data {0}",
                    "About {0}",
                    "A",
                    "R",
                    "key",
                    "S",
                    "V"));

    private Samples() {}

    /** Returns the table of a figure; a PDF does not print it. */
    static TableBlock data(String figure) {
        return new TableBlock(
                figure + "-data",
                figure.replace('-', '_') + "_data",
                "Data",
                "The data of the figure",
                List.of(Column.rowHeader("label", "Label", 1)),
                List.of(new Row(List.of(Cell.words("one")))),
                List.of());
    }

    static Metadata metadata(String language, String title, List<String> marks) {
        return new Metadata(
                language,
                title,
                "Example Office for Migration Studies",
                "Findings on trafficking in human beings, with made-up numbers",
                List.of("trafficking in human beings", "EMN"),
                LocalDate.of(2025, 7, 10),
                marks,
                "sample-key",
                "thb-report test",
                WORDS);
    }

    static List<Attachment> attachments() {
        return List.of(
                Attachment.annex(
                        "annex.xlsx",
                        "All tables as a workbook",
                        Attachment.Content.of("PK made up".getBytes(StandardCharsets.UTF_8))),
                Attachment.results(
                        "results.json",
                        "The results as data",
                        Attachment.Content.of("{}".getBytes(StandardCharsets.UTF_8))));
    }

    static Briefing rich() {
        String title = "Trafficking in human beings: the international dimension";
        Masthead masthead = new Masthead(
                "Briefing",
                title,
                RichText.of("25 EMN Member and Observer Countries"),
                List.of(
                        new Masthead.Line("Issuing body", "Example Office for Migration Studies"),
                        new Masthead.Line("Date", "10 July 2025"),
                        new Masthead.Line("Edition", "1"),
                        new Masthead.Line("Status", "Provisional"),
                        new Masthead.Line("Statistics as of", "3 July 2025")));
        return new Briefing(
                metadata("en", title, List.of("Provisional", "Fictitious data")),
                masthead,
                List.of(keyPoints(), trend(), countries(), themes(), reading()),
                notes());
    }

    private static Section keyPoints() {
        return new Section(
                "key-points",
                "Key points",
                List.of(
                        new Paragraph(
                                text(
                                        words("Third-country nationals were "),
                                        new Inline.Words("63.1\u202F%", true),
                                        words(
                                                " of registered victims in the EU in 2022, among those with known citizenship."),
                                        note("1")),
                                Paragraph.Role.LEAD),
                        new KeyFigures(List.of(
                                new KeyFigure(
                                        RichText.of("63.1\u202F%"),
                                        RichText.of("third-country nationals in 2022"),
                                        RichText.of("of registered victims in the EU with known citizenship")),
                                new KeyFigure(
                                        RichText.of("about +20\u202Fpp"),
                                        RichText.of("against 2019\u20132021"),
                                        text(words("one year against three pooled years"), note("1"))),
                                new KeyFigure(
                                        RichText.of("10 of 25"),
                                        RichText.of("name recruitment online"),
                                        RichText.of("EMN countries")),
                                new KeyFigure(
                                        RichText.of("7 of 25"),
                                        RichText.of("name returns"),
                                        RichText.of("EMN countries, one source")))),
                        new BulletList(List.of(
                                text(
                                        words("Recruitment has moved online in 10 of 25 countries ("),
                                        new Inline.Abbreviation("AT", "Austria"),
                                        words(", "),
                                        new Inline.Abbreviation("BE", "Belgium"),
                                        words(" and others)."),
                                        note("2"),
                                        words(" Of these, 3 name it as the main way.")),
                                text(
                                        words("The Latvian term is "),
                                        new Inline.Foreign("cilvēku tirdzniecība", "lv"),
                                        words("; Greek "),
                                        new Inline.Foreign("εμπορία ανθρώπων", "el"),
                                        words(", Bulgarian "),
                                        new Inline.Foreign("трафик на хора", "bg"),
                                        words(", Georgian "),
                                        new Inline.Foreign("ადამიანებით ვაჭრობა", "ka"),
                                        words(".")),
                                text(
                                        words("See "),
                                        new Inline.CrossReference("table 1", "countries-table"),
                                        words(", "),
                                        new Inline.CrossReference("table 3 of the annex", "annex-3"),
                                        words(" and the "),
                                        new Inline.Link(
                                                "study page of the European Migration Network",
                                                "https://home-affairs.ec.europa.eu/"),
                                        words(" for definitions."))))),
                List.of());
    }

    private static Section trend() {
        List<ShareMark> marks = List.of(
                new ShareMark(2015, 1, "2015", 0.442, "44.2\u202F%", false, false, range(0.40, 0.47), 0),
                new ShareMark(2016, 1, "2016", 0.46, "", false, false, range(0.43, 0.49), 0),
                new ShareMark(2017, 1, "2017", 0.451, "", false, true, range(0.42, 0.48), 0),
                new ShareMark(2018, 1, "2018", 0.447, "", false, false, range(0.42, 0.48), 0),
                new ShareMark(2019, 3, "2019\u20132021", 0.43, "about 43\u202F%", true, true, null, 0),
                new ShareMark(2022, 1, "2022", 0.631, "63.1\u202F%", false, false, range(0.58, 0.67), 1));
        ShareChart chart = new ShareChart(
                "Share of third-country nationals",
                "{0}\u202F%",
                marks,
                List.of(new ShareChart.Break(2022, "break in series")),
                "if all, or none, of those of unknown citizenship were third-country nationals");
        BarChart contributions = new BarChart(
                List.of(
                        new BarChart.Bar("Belgium", 4.1, "+4.1", BarChart.Tone.MAIN),
                        new BarChart.Bar("Germany", 2.7, "+2.7", BarChart.Tone.MAIN),
                        new BarChart.Bar("Poland", -1.4, "\u22121.4", BarChart.Tone.MAIN),
                        new BarChart.Bar("Countries that joined or left", 1.2, "+1.2", BarChart.Tone.OTHER)),
                -2,
                5,
                0);
        return new Section(
                "trend",
                "Is it a trend?",
                List.of(
                        Paragraph.body(RichText.of(LOREM)),
                        new FigureBlock(
                                "share-by-year",
                                "Figure 1. Share of third-country nationals among registered victims, 2015\u20132022",
                                chart,
                                RichText.of(
                                        "The share stays between 44 and 46 percent until 2018, is about 43 percent in 2019 to 2021, and 63.1 percent in 2022."),
                                data("share-by-year"),
                                List.of(
                                        RichText.of("Source: made-up numbers. Hollow and dashed: approximate."),
                                        text(
                                                words("Data: "),
                                                new Inline.CrossReference("table 1", "countries-table")))),
                        new Paragraph(
                                RichText.of(
                                        "Note to the editor: the source was published before the period that it is cited for had ended."),
                                Paragraph.Role.CAUTION)),
                List.of(new Section(
                        "drivers",
                        "Where the change comes from",
                        List.of(
                                Paragraph.body(RichText.of(LOREM)),
                                new FigureBlock(
                                        "contributions",
                                        "Figure 2. Contributions to the change, percentage points",
                                        contributions,
                                        RichText.of("Belgium adds 4.1 points, Germany 2.7, Poland takes 1.4 away."),
                                        data("contributions"),
                                        List.of())),
                        List.of())));
    }

    private static Section countries() {
        String[] names = {
            "Austria",
            "Belgium",
            "Bulgaria",
            "Germany",
            "Greece (Ελλάδα)",
            "Spain",
            "Finland",
            "France",
            "Ireland",
            "Latvia",
            "Netherlands",
            "Poland",
            "Sweden",
            "Slovakia",
            "Georgia (საქართველო)",
            "Serbia (Србија)",
            "Armenia (Հայաստան)",
            "Ukraine (Україна)"
        };
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Cell victims = i == 9
                    ? new Cell.Missing("[c]", "suppressed for confidentiality")
                    : new Cell.Number(SampleFigure.of(40 + i * 37, String.valueOf(40 + i * 37)), null);
            Cell share = i == 9
                    ? new Cell.Missing("[c]", "suppressed for confidentiality")
                    : new Cell.Number(SampleFigure.of((30 + i * 2) / 100.0, (30 + i * 2) + ".4\u202F%"), null);
            rows.add(new Row(List.of(
                    new Cell.Text(RichText.of(names[i])),
                    victims,
                    share,
                    new Cell.Number(
                            SampleFigure.of(i % 3 - 1, i % 3 == 0 ? "\u2212" + i + ".2" : "+" + i + ".8"), null),
                    new Cell.Text(
                            i % 4 == 0
                                    ? text(words("Break in series"), note("3"))
                                    : RichText.of(i == 6 ? LOREM : "none")))));
        }
        TableBlock table = new TableBlock(
                "countries-table",
                "Countries",
                "Table 1. Registered victims and share of third-country nationals by country, 2022",
                "One row for each country: victims, share, change and flags.",
                List.of(
                        Column.rowHeader("country", "Country", 5),
                        Column.number("victims", "Victims", ColumnKind.COUNT, 0, 2),
                        Column.number("share", "Share", ColumnKind.PERCENT, 1, 2),
                        Column.number("change", "Change, percentage points", ColumnKind.POINTS, 1, 3),
                        Column.text("flag", "Flag", 6)),
                rows,
                List.of(RichText.of("Source: made-up numbers. [c]: suppressed for confidentiality.")));
        return new Section("countries", "Countries", List.of(Paragraph.body(RichText.of(LOREM)), table), List.of());
    }

    private static Section themes() {
        BarChart coverage = new BarChart(
                List.of(
                        new BarChart.Bar(
                                "Recruitment on the internet and in social media", 10, "10 of 25", BarChart.Tone.MAIN),
                        new BarChart.Bar("of these, the main way", 3, "3 of 10", BarChart.Tone.PART),
                        new BarChart.Bar("Labour exploitation rising", 7, "7 of 25", BarChart.Tone.MAIN),
                        new BarChart.Bar(
                                "Joint investigation teams, joint action days and liaison officers",
                                4,
                                "4 of 25",
                                BarChart.Tone.MAIN)),
                0,
                25,
                25);
        List<TileMap.Tile> tiles = new ArrayList<>();
        String[] grid = {
            ".. IS .. .. NO SE FI .. ..", ".. .. .. .. .. .. EE .. ..", "IE UK .. .. DK .. LV .. ..",
            ".. .. NL DE PL LT .. .. ..", ".. BE LU CZ SK UA .. .. ..", ".. FR CH AT HU MD .. .. ..",
            "PT ES IT SI HR RO .. GE AM", ".. .. MT .. RS BG .. .. ..", ".. .. .. .. MK EL CY .. .."
        };
        TileMap.Look[] looks = TileMap.Look.values();
        int n = 0;
        for (int row = 0; row < grid.length; row++) {
            List<String> codes = List.of(grid[row].split(" ", -1));
            for (int column = 0; column < codes.size(); column++) {
                if (!codes.get(column).equals("..")) {
                    TileMap.Look look = looks[n++ % looks.length];
                    String number = look == TileMap.Look.GREY ? "" : String.valueOf(n % 5);
                    tiles.add(new TileMap.Tile(codes.get(column), row, column, look, number));
                }
            }
        }
        TileMap map = new TileMap(
                tiles,
                List.of(
                        new TileMap.LegendEntry(TileMap.Look.FULL, "named for this theme; the number is of findings"),
                        new TileMap.LegendEntry(TileMap.Look.PARTIAL, "named for a part of a finding only"),
                        new TileMap.LegendEntry(TileMap.Look.OUTLINE, "took part, not named for this theme"),
                        new TileMap.LegendEntry(TileMap.Look.GREY, "did not take part")));
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (String country : List.of("Austria", "Belgium", "Greece", "Latvia", "Poland", "Sweden")) {
            double base = 0.2 + country.length() / 20.0;
            panels.add(new SmallMultiples.Panel(
                    country,
                    List.of(
                            new ShareMark(2019, 1, "2019", base, "", false, false, null, 0),
                            new ShareMark(2020, 1, "2020", base + 0.05, "", false, false, null, 0),
                            new ShareMark(2021, 1, "2021", base - 0.03, "", false, false, null, 1),
                            new ShareMark(2022, 1, "2022", base + 0.1, "60\u202F%", false, false, null, 1))));
        }
        List<Block> blocks = List.of(
                Paragraph.body(RichText.of(LOREM)),
                new FigureBlock(
                        "coverage",
                        "Figure 3. How many countries each finding covers",
                        coverage,
                        RichText.of("Four bars."),
                        data("coverage"),
                        List.of()),
                new FigureBlock(
                        "map",
                        "Figure 4. Who is named for the theme",
                        map,
                        RichText.of("Map of squares."),
                        data("map"),
                        List.of(RichText.of("Source: made-up."))),
                new FigureBlock(
                        "panels",
                        "Figure 5. Share by country, 2019\u20132022",
                        new SmallMultiples("{0}\u202F%", panels),
                        RichText.of("Six small charts."),
                        data("panels"),
                        List.of()));
        return new Section("themes", "What countries do", blocks, List.of());
    }

    private static Section reading() {
        return new Section(
                "reading",
                "How to read this",
                List.of(new Paragraph(RichText.of(LOREM + " " + LOREM), Paragraph.Role.SMALL)),
                List.of());
    }

    private static List<Note> notes() {
        return List.of(
                new Note("1", "1", RichText.of("Made-up numbers; one single year is set against a pooled period.")),
                new Note(
                        "2",
                        "2",
                        text(
                                new Inline.Abbreviation("AT", "Austria"),
                                words(", "),
                                new Inline.Abbreviation("BE", "Belgium"),
                                words(", "),
                                new Inline.Abbreviation("EL", "Greece"),
                                words("; see the "),
                                new Inline.Link("study page", "https://home-affairs.ec.europa.eu/"),
                                words("."))),
                new Note("3", "3", RichText.of("Counting rules changed in 2021.")),
                new Note("4", "4", RichText.of("A note that nothing refers to.")));
    }

    static final String LOREM =
            "The change between the two periods is larger than counting alone would explain, and about two "
                    + "thirds of it come from four countries. Counts are of countries that took part; the lists behind them stand in "
                    + "the notes and in the annex. A finding that is part of another is printed as such and never added to it.";

    private static ShareMark.Range range(double low, double high) {
        return new ShareMark.Range(low, high);
    }

    static Inline words(String words) {
        return new Inline.Words(words, false);
    }

    static Inline note(String id) {
        return new Inline.NoteReference(id, id);
    }

    static RichText text(Inline... inlines) {
        return new RichText(List.of(inlines));
    }
}
