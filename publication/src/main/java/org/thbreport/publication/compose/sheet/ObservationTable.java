package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.study.SourceReference;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.text.ColumnKind;
import org.thbreport.publication.text.Figure;

/**
 * The rows of one statistics file as rows of a sheet. A row is made when it is asked for and not kept; the cells of codes, flags
 * and the like are made once and shared by all rows.
 */
final class ObservationTable {

    /** Decimals that a value is shown with at most; it is stored whole. */
    private static final int MOST_DECIMALS = 6;

    private static final List<String> PERIODS = List.of("time_period", "time", "period");
    private static final int FIXED_COLUMNS = 8;

    private final StudyWords common;
    private final ProtectedObservations dataset;
    private final Cell[] @Nullable [] codes;
    private final int[] places;
    private final int[] years;
    private final int period;
    private final Map<ObservationStatus, Cell> flags = new ConcurrentHashMap<>();
    private final Map<ObservationStatus, Cell> confidentiality = new ConcurrentHashMap<>();
    /** What the ids of all observations of the file begin with; the codes of a row say the rest. */
    private final FigureId id;

    private final Cell notApplicable;
    private final Cell file;
    private final Cell source;
    private final Cell vintage;
    private final Cell exact;
    private final Cell approximate;
    private final Cell[] missing;
    private final Cell[] reasons;

    /**
     * Prepares the rows of a file.
     *
     * @param edition the edition
     * @param input the file
     * @param dimensions ids of the dimensions of all files, in small letters, in the order of the columns
     */
    ObservationTable(StudyWords common, ProtectedObservations input, List<String> dimensions) {
        this.common = common;
        this.dataset = input;
        this.notApplicable = new Cell.Missing("[z]", common.text("symbol.z"));
        this.id = FigureId.of("observations", input.reference().id());
        this.places = dimensions.stream()
                .mapToInt(id -> dataset.dimension(id).orElse(-1))
                .toArray();
        this.codes = codes();
        this.period = periodDimension(input);
        this.years = years();
        this.file = Cell.words(input.reference().file());
        this.source = Cell.words(input.reference().source());
        this.vintage = vintage(input);
        this.exact = Cell.words(common.text("precision.exact"));
        this.approximate = Cell.words(common.text("precision.approximate"));
        MissingReason[] all = MissingReason.values();
        this.missing = new Cell[all.length];
        this.reasons = new Cell[all.length];
        for (MissingReason reason : all) {
            String words = common.text("missing-reason." + StudyWords.name(reason));
            missing[reason.ordinal()] = new Cell.Missing(marker(reason), words);
            reasons[reason.ordinal()] = Cell.words(words);
        }
    }

    private static String marker(MissingReason reason) {
        return switch (reason) {
            case CONFIDENTIAL, WITHHELD -> "[c]";
            case NOT_APPLICABLE -> "[z]";
            case NOT_AVAILABLE, NOT_IN_FILE -> "[x]";
        };
    }

    private Cell[] @Nullable [] codes() {
        Cell[] @Nullable [] cells = new Cell[places.length][];
        for (int column = 0; column < cells.length; column++) {
            if (places[column] >= 0) {
                cells[column] = dataset.dimensions().get(places[column]).codes().stream()
                        .map(code -> code.isBlank() ? notApplicable : Cell.words(code))
                        .toArray(Cell[]::new);
            }
        }
        return cells;
    }

    private int periodDimension(ProtectedObservations input) {
        String named = input.reference().mapping().periodDimension();
        List<String> ids = named == null ? PERIODS : List.of(named);
        return ids.stream()
                .map(dataset::dimension)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .findFirst()
                .orElse(-1);
    }

    private int[] years() {
        if (period < 0) {
            return new int[0];
        }
        Dimension periods = dataset.dimensions().get(period);
        return periods.codes().stream()
                .mapToInt(code -> ReferencePeriod.parse(code)
                        .map(found -> found.first().getYear())
                        .orElse(0))
                .toArray();
    }

    /** Statistics are as of the day of their download, of extraction, or of that on which their source was looked at. */
    private Cell vintage(ProtectedObservations input) {
        if (input.vintage() != null) {
            return Cell.words(common.day(input.vintage().retrieved()));
        }
        if (common.study().extracted() != null) {
            return Cell.words(common.day(common.study().extracted()));
        }
        return common.study()
                .source(input.reference().source())
                .map(SourceReference::accessed)
                .map(day -> Cell.words(common.day(day)))
                .orElseGet(() -> new Cell.Missing("[x]", common.text("symbol.x")));
    }

    int size() {
        return dataset.size();
    }

    /** Returns the first year of a row's period; 0 where it has none. */
    int year(int row) {
        return period < 0 ? 0 : years[dataset.codeIndex(period, row)];
    }

    /** Returns the cells of a row: file, dimensions, value and what is said of it, source, vintage. */
    Row row(int row) {
        List<Cell> cells = new ArrayList<>(codes.length + FIXED_COLUMNS);
        cells.add(file);
        for (int column = 0; column < codes.length; column++) {
            cells.add(code(column, row));
        }
        ObservationStatus status = dataset.status(row);
        if (dataset.value(row) instanceof ObservationValue.Missing none) {
            cells.add(missing[none.reason().ordinal()]);
            cells.add(reasons[none.reason().ordinal()]);
        } else {
            cells.add(number(((ObservationValue.Reported) dataset.value(row)).value()));
            cells.add(notApplicable);
        }
        cells.add(flags.computeIfAbsent(status, one -> wordsOrNone(one.flags())));
        cells.add(confidentiality.computeIfAbsent(status, one -> wordsOrNone(one.confidentiality())));
        cells.add(dataset.precision(row) == Precision.EXACT ? exact : approximate);
        cells.add(source);
        cells.add(vintage);
        return new Row(cells);
    }

    private Cell code(int column, int row) {
        Cell[] known = codes[column];
        return known == null ? notApplicable : known[dataset.codeIndex(places[column], row)];
    }

    private Cell wordsOrNone(String text) {
        return text.isBlank() ? notApplicable : Cell.words(text);
    }

    private Cell number(double value) {
        int decimals = decimals(value);
        Figure figure = common.figure(id, value, ColumnKind.DECIMAL, decimals);
        return decimals == 0
                ? new Cell.Number(figure, null)
                : new Cell.Number(figure, null, new Cell.Format(ColumnKind.DECIMAL, decimals));
    }

    private static int decimals(double value) {
        double scaled = value;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            if (Math.abs(scaled - Math.rint(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) {
                return decimals;
            }
            scaled *= 10;
        }
        return MOST_DECIMALS;
    }
}
