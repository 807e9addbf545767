package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.share.PeriodShare;
import org.thbreport.analytics.statistics.AreaAnalysis;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.CountedCells;
import org.thbreport.publication.compose.wording.FlagWords;
import org.thbreport.publication.compose.wording.RateWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.RichText;

/** Countries in the latest period: victims, share, change and flags; the largest ones where there are many. */
public final class CountriesSection {

    private static final int ALL_UP_TO = 15;
    private static final int LARGEST = 12;
    private static final String TABLE = "countries-table";
    private static final String MULTIPLES = "share-by-country";
    private static final String SHEET = "country-year";

    /** Messages that say what stands in the place of a value. */
    private static final SortedMap<String, String> MARKERS = new TreeMap<>(Map.of(
            "[c]", "missing-reason.confidential",
            "[x]", "missing-reason.not-available",
            "[z]", "missing-reason.not-applicable"));

    private final BriefingWords edition;

    public CountriesSection(BriefingWords edition) {
        this.edition = edition;
    }

    /** Returns the section; empty where no country has counts in the headline's latest period. */
    public List<Section> section() {
        Optional<ShareWords> words = ShareWords.headline(edition).filter(ShareWords::hasCounts);
        Optional<PeriodShare> latest = words.flatMap(ShareWords::latest);
        if (latest.isEmpty()) {
            return List.of();
        }
        ReferencePeriod period = latest.get().period();
        List<AreaAnalysis> all = all(words.get(), period);
        List<AreaAnalysis> shown = shown(all, period);
        if (shown.isEmpty()) {
            return List.of();
        }
        Optional<Block> multiples = multiples(words.get(), shown);
        List<Block> blocks = new ArrayList<>();
        if (shown.size() < all.size()) {
            blocks.add(Paragraph.body(edition.rich(
                    "countries.largest",
                    "n",
                    shown.size(),
                    "all",
                    all.size(),
                    "places",
                    multiples.isPresent()
                            ? edition.aside(edition.placeOf(TABLE), edition.placeOf(MULTIPLES))
                            : edition.aside(edition.placeOf(TABLE)),
                    "sheet",
                    edition.sheet(edition.placeOf(SHEET)))));
        }
        blocks.add(table(words.get(), shown, period));
        multiples.ifPresent(blocks::add);
        return List.of(new Section(edition.placeOf("countries"), edition.text("section.countries"), blocks, List.of()));
    }

    /** Returns the countries in the table, in its order; empty where there is no table. */
    public List<AreaAnalysis> shown() {
        Optional<ShareWords> words = ShareWords.headline(edition).filter(ShareWords::hasCounts);
        Optional<PeriodShare> latest = words.flatMap(ShareWords::latest);
        if (latest.isEmpty()) {
            return List.of();
        }
        ReferencePeriod period = latest.get().period();
        return shown(all(words.get(), period), period);
    }

    private static List<AreaAnalysis> shown(List<AreaAnalysis> all, ReferencePeriod period) {
        return all.size() < 2 ? List.of() : all.size() <= ALL_UP_TO ? all : largest(all, period);
    }

    private static List<AreaAnalysis> all(ShareWords words, ReferencePeriod period) {
        return words.statistics().areas().stream()
                .filter(area -> area.area().kind() == AreaKind.COUNTRY
                        && at(area, period).isPresent())
                .toList();
    }

    public static Optional<CountedShare> at(AreaAnalysis area, ReferencePeriod period) {
        return area.shares().stream()
                .filter(share -> share instanceof CountedShare && share.period().equals(period))
                .map(CountedShare.class::cast)
                .findFirst();
    }

    /** Returns the countries with most victims, in the order of all. */
    private static List<AreaAnalysis> largest(List<AreaAnalysis> all, ReferencePeriod period) {
        List<AreaAnalysis> largest = all.stream()
                .sorted(Comparator.comparingDouble((AreaAnalysis area) -> -at(area, period)
                        .flatMap(share -> share.total().found())
                        .orElse(0.0)))
                .limit(LARGEST)
                .toList();
        return all.stream().filter(largest::contains).toList();
    }

    private TableBlock table(ShareWords headline, List<AreaAnalysis> areas, ReferencePeriod period) {
        CountedCells cells = new CountedCells(edition);
        ChangeComparator change = ChangeComparator.of(cells, areas, period);
        boolean flagged = !FlagWords.letters(flags(areas, period)).isEmpty();
        boolean rated = areas.stream()
                .flatMap(area -> area.rate(period).stream())
                .anyMatch(rate -> rate.rate().found().isPresent());
        List<Row> rows = new ArrayList<>();
        for (AreaAnalysis area : areas) {
            CountedShare share = at(area, period).orElseThrow();
            ShareWords words = headline.of(area);
            List<Cell> row = new ArrayList<>();
            row.add(Cell.words(edition.language().countries().area(area.area().key())));
            row.add(cells.count(headline.statistics().id(share).at("total"), share.total(), null));
            row.add(cells.share(words, share));
            if (change.isThere()) {
                row.add(cells.change(words, period));
            }
            if (rated) {
                row.add(new RateWords(edition, words).cell(period));
            }
            if (flagged) {
                row.add(Cell.words(share.flags().isEmpty() ? FlagWords.NONE : share.flags()));
            }
            rows.add(new Row(row));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.rowHeader("country", edition.text("countries.country"), 3),
                number("victims", "countries.victims", ColumnKind.COUNT),
                number("share", "countries.share", ColumnKind.PERCENT)));
        if (change.isThere()) {
            columns.add(Column.number("change", change.header(edition), ColumnKind.POINTS, StudyWords.DECIMALS, 2));
        }
        if (rated) {
            columns.add(
                    Column.number("rate", edition.text("countries.rate"), ColumnKind.DECIMAL, RateWords.DECIMALS, 2));
        }
        if (flagged) {
            columns.add(Column.text("flags", edition.text("countries.flags"), 1));
        }
        String printed = edition.language().dates().period(period);
        return new TableBlock(
                edition.placeOf(TABLE),
                "countries_table",
                edition.text("countries.caption", "period", printed),
                edition.text("countries.description", "period", printed),
                columns,
                rows,
                lines(headline, areas, period, note(cells, rows, change.exceptions(edition))),
                new CountriesMessage(edition, headline).ofTable(areas, period));
    }

    private List<RichText> lines(ShareWords headline, List<AreaAnalysis> areas, ReferencePeriod period, RichText note) {
        List<RichText> lines = new ArrayList<>();
        lines.add(edition.rich(
                "figure.base", "base", headline.baseWords(headline.latest().orElseThrow()), "note", RichText.of("")));
        lines.add(edition.rich("figure.note", "text", note));
        List<String> flags = flags(areas, period);
        if (!FlagWords.letters(flags).isEmpty()) {
            lines.add(edition.rich("countries.flags-note", "flags", new FlagWords(edition).listed(flags)));
        }
        lines.add(edition.dataLine(edition.placeOf(SHEET)));
        return lines;
    }

    private RichText note(CountedCells cells, List<Row> rows, String exceptions) {
        return StudyWords.joined(
                edition.rich("countries.note", "limit", cells.limitFigure()),
                RichText.of(markers(rows) + (exceptions.isEmpty() ? "" : " " + exceptions)));
    }

    /** Returns what the markers mean that stand for a value in some row, each once. */
    private String markers(List<Row> rows) {
        SortedSet<String> shown = new TreeSet<>();
        for (Row row : rows) {
            row.cells().stream().filter(Cell.Missing.class::isInstance).forEach(cell -> shown.add(cell.shown()));
        }
        List<String> meanings = new ArrayList<>();
        MARKERS.forEach((marker, key) -> {
            if (shown.contains(marker)) {
                meanings.add(edition.text("flag.listed", "flag", marker, "meaning", edition.text(key)));
            }
        });
        return meanings.isEmpty() ? "" : " " + String.join(edition.text("list.comma"), meanings) + ".";
    }

    private static List<String> flags(List<AreaAnalysis> areas, ReferencePeriod period) {
        return areas.stream()
                .map(area -> at(area, period).orElseThrow().flags())
                .toList();
    }

    private Column number(String id, String headerKey, ColumnKind kind) {
        return Column.number(id, edition.text(headerKey), kind, kind == ColumnKind.COUNT ? 0 : StudyWords.DECIMALS, 2);
    }

    /** Returns one small chart for each country with at least four single periods that allow a percentage. */
    private Optional<Block> multiples(ShareWords headline, List<AreaAnalysis> areas) {
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        List<RichText> alt = new ArrayList<>();
        Map<String, ShareWords> drawn = new LinkedHashMap<>();
        List<AreaAnalysis> pictured = new ArrayList<>();
        boolean band = false;
        for (AreaAnalysis area : areas) {
            ShareWords words = headline.of(area);
            List<PeriodShare> shares = words.printable().stream()
                    .filter(share -> !share.period().isPooled())
                    .toList();
            if (shares.size() >= 4) {
                String name = edition.language().countries().area(area.area().key());
                ShareMarks marks = new ShareMarks(edition, words);
                panels.add(new SmallMultiples.Panel(name, marks.marks(shares, false)));
                drawn.put(name, words);
                pictured.add(area);
                band |= marks.hasBand(shares);
                alt.add(new ShareAlt(edition, words).ofCountry(name, shares));
            }
        }
        if (panels.size() < 2) {
            return Optional.empty();
        }
        String title = edition.text("countries.multiples");
        return Optional.of(Said.of(
                new FigureBlock(
                        edition.placeOf(MULTIPLES),
                        title,
                        new SmallMultiples(
                                edition.percentPattern(), panels, band ? edition.text("figure.share.band") : ""),
                        edition.rich("countries.multiples-alt", "values", RichText.joined(alt, " ")),
                        new FigureData(edition).shares(MULTIPLES, title, drawn),
                        multiplesSource(panels, new CountriesMessage(edition, headline).afterHolm(pictured))),
                new CountriesMessage(edition, headline).ofPictures(pictured)));
    }

    /** Returns what the marks of the small charts mean, as far as they have them, and where the numbers stand. */
    private List<RichText> multiplesSource(List<SmallMultiples.Panel> panels, Optional<String> holm) {
        List<String> notes = new ArrayList<>();
        if (panels.stream().anyMatch(SmallMultiples.Panel::isBroken)) {
            notes.add(edition.text("countries.multiples-break"));
        }
        holm.ifPresent(notes::add);
        List<RichText> lines = new ArrayList<>();
        if (!notes.isEmpty()) {
            lines.add(edition.rich("figure.note", "text", String.join(" ", notes)));
        }
        lines.add(edition.dataLine(edition.placeOf(SHEET)));
        return lines;
    }
}
