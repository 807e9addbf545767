package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.ParticipantScope;
import org.thbreport.model.study.Participants;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.chart.TileMap.Look;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/**
 * The map of coverage: a square for each country, with the number of findings that name it. With an incomplete list of
 * participants a country that is not named may or may not have taken part, and the legend says so.
 */
public final class TileMapFigure {

    private static final String ID = "coverage-map";

    /** With fewer countries a map of Europe is nearly empty, and the lists say the same. */
    private static final int FEWEST_COUNTRIES = 6;

    /** More countries than these are told by their codes. */
    private static final int MOST_IN_FULL = 3;

    /** More countries that are named alike say nothing in one line. */
    private static final int MOST_FIRST = 9;

    private final BriefingWords edition;
    private final Map<CountryCode, Integer> findings = new TreeMap<>();
    private final Map<Look, List<CountryCode>> byLook = new EnumMap<>(Look.class);

    private TileMapFigure(BriefingWords edition) {
        this.edition = edition;
        edition.analysis().coverage().byCountry().stream()
                .filter(country -> country.covered() > 0)
                .forEach(country -> findings.put(country.country(), country.covered()));
    }

    /** Returns the map, or nothing where no finding names a country or few countries took part. */
    public static Optional<FigureBlock> of(BriefingWords edition) {
        TileMapFigure figure = new TileMapFigure(edition);
        return figure.isWorthPrinting() ? Optional.of(figure.block()) : Optional.empty();
    }

    private boolean isWorthPrinting() {
        return !findings.isEmpty() && edition.study().participants().stated() >= FEWEST_COUNTRIES;
    }

    private FigureBlock block() {
        List<TileMap.Tile> tiles = new ArrayList<>();
        TileGrid.places().forEach((country, place) -> {
            Look look = look(country);
            byLook.computeIfAbsent(look, any -> new ArrayList<>()).add(country);
            Integer count = findings.get(country);
            RichText text = count == null ? StudyWords.NOTHING : RichText.of(covered(country));
            tiles.add(new TileMap.Tile(country.code(), place.row(), place.column(), look, text));
        });
        List<TileMap.LegendEntry> legend = byLook.keySet().stream()
                .map(look -> new TileMap.LegendEntry(look, label(look)))
                .toList();
        String title = edition.text("figure.tiles.title");
        return Said.of(
                new FigureBlock(
                        ID,
                        title,
                        new TileMap(tiles, legend),
                        alt(),
                        table(title),
                        List.of(edition.rich("figure.note", "text", edition.text("figure.tiles.note")), data())),
                message());
    }

    /** Returns the line over the map: the countries that most findings name; none where many tie. */
    private RichText message() {
        int most = findings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<CountryCode> first = edition.register().inProtocolOrder(findings.keySet()).stream()
                .filter(country -> findings.getOrDefault(country, 0) == most)
                .toList();
        boolean isFew =
                first.size() <= MOST_FIRST && (first.size() <= MOST_IN_FULL || 2 * first.size() < findings.size());
        return !isFew || most < 2
                ? StudyWords.NOTHING
                : edition.rich(
                        "figure.tiles.message",
                        "countries",
                        edition.language()
                                .countries()
                                .list(first.stream()
                                        .map(country -> first.size() > MOST_IN_FULL
                                                ? country.code()
                                                : edition.language().countries().name(country))
                                        .toList()),
                        "n",
                        covered(first.get(0)));
    }

    /** Returns one row for each country: those that are named first, the others by what their squares mean. */
    private TableBlock table(String title) {
        List<Column> columns = List.of(
                Column.rowHeader("country", edition.text("countries.country"), 3),
                new Column("code", edition.text("sheet.codes.code"), ColumnKind.CODE, 0, false, 1),
                Column.text("status", edition.text("sheet.findings.status"), 3),
                Column.number("findings", edition.text("figure.tiles.findings"), ColumnKind.COUNT, 0, 1));
        Cell none = new FigureData(edition).none();
        List<Row> rows = new ArrayList<>();
        byLook.forEach((look, countries) -> edition.register()
                .inProtocolOrder(countries)
                .forEach(country -> {
                    Integer count = findings.get(country);
                    rows.add(new Row(List.of(
                            Cell.words(edition.language().countries().name(country)),
                            Cell.words(country.code()),
                            Cell.words(look == Look.FULL ? edition.text("figure.tiles.is-named") : label(look)),
                            count == null ? none : new Cell.Number(covered(country), null))));
                }));
        return FigureData.table(ID, title, columns, rows);
    }

    private RichText data() {
        return edition.dataLine("findings");
    }

    private Look look(CountryCode country) {
        if (findings.containsKey(country)) {
            return Look.FULL;
        }
        if (edition.study().participants().named().contains(country)) {
            return Look.PARTIAL;
        }
        boolean inNetwork = canTakePart(country);
        return inNetwork ? Look.OUTLINE : Look.GREY;
    }

    private boolean canTakePart(CountryCode country) {
        Participants participants = edition.study().participants();
        return switch (participants.scope()) {
            case EMN -> edition.register().emnRole(country, participants.asOf()).isPresent();
            case EU -> edition.register().isIn(CountryRegister.EU, country, participants.asOf());
            case LISTED -> true;
        };
    }

    private String label(Look look) {
        return switch (look) {
            case FULL -> edition.text("figure.tiles.named");
            case PARTIAL -> edition.text("figure.tiles.took-part");
            case OUTLINE ->
                edition.text(
                        edition.study().participants().rosterComplete()
                                ? "figure.tiles.did-not"
                                : "figure.tiles.not-named");
            case GREY ->
                edition.text(
                        edition.study().participants().scope() == ParticipantScope.EU
                                ? "figure.tiles.outside-eu"
                                : "figure.tiles.outside",
                        "day",
                        edition.onDay(edition.study().participants().asOf()));
        };
    }

    private Figure covered(CountryCode country) {
        return edition.count(
                FigureId.of("coverageByCountry", country.code(), "covered"), findings.getOrDefault(country, 0));
    }

    private RichText alt() {
        List<CountryCode> named = edition.register().inProtocolOrder(findings.keySet());
        RichText counted = edition.commas(named.stream()
                .map(country -> edition.rich(
                        "figure.tiles.alt-country",
                        "country",
                        edition.language().countries().name(country),
                        "n",
                        covered(country)))
                .toList());
        List<String> others = new ArrayList<>();
        byLook.forEach((look, countries) -> {
            if (look != Look.FULL) {
                String names = edition.listed(edition.register().inProtocolOrder(countries).stream()
                        .map(edition.language().countries()::name)
                        .toList());
                others.add(edition.text("figure.tiles.alt-others", "label", label(look), "countries", names));
            }
        });
        return edition.rich("figure.tiles.alt", "named", counted, "others", String.join(" ", others));
    }
}
