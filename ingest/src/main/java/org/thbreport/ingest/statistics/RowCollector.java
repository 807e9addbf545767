package org.thbreport.ingest.statistics;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.SeriesCells;

/** Collects the rows that a reader finds into a dataset and, at the end, looks at what only the whole can show. */
public final class RowCollector {

    private static final double LARGEST = 0x1p53;
    private static final double THOUSAND = 1000;
    private static final int SHORT = 4;

    private final Dataset.Builder builder;
    private final List<String> dimensions;
    private final StatisticsLimits limits;
    private final IssueLog log;
    private final NumberForms forms = new NumberForms();
    private final MarkCounts marks = new MarkCounts();
    private NumberStyle style = NumberStyle.POINT;
    private boolean decimalCommas;
    private boolean judgesNumbers;
    private String publisher = "";
    private int @Nullable [] seriesIndexes;
    private int seriesDimension;
    private boolean onlySeries = true;

    /**
     * Starts a dataset.
     *
     * @param datasetId id of the dataset
     * @param dimensions ids of its dimensions, in order
     * @throws UnreadableException if there are no dimensions or two have the same id
     */
    public RowCollector(String datasetId, List<String> dimensions, StatisticsLimits limits, IssueLog log)
            throws UnreadableException {
        if (dimensions.isEmpty() || dimensions.stream().distinct().count() < dimensions.size()) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    dimensions.isEmpty() ? "there are no dimensions" : "two dimensions have the same name",
                    "expected dimensions of different names, of area and period at least");
        }
        this.builder = Dataset.builder(datasetId, dimensions);
        this.dimensions = List.copyOf(dimensions);
        this.limits = limits;
        this.log = log;
    }

    /** Returns where issues go. */
    public IssueLog log() {
        return log;
    }

    /** Returns the id of a dimension by its place. */
    public String dimension(int place) {
        return dimensions.get(place);
    }

    /** Says who published the file, as far as it tells: marks of missing values differ. */
    public void publisher(String name) {
        publisher = name;
    }

    /** Says what a dimension holds. */
    public void role(int dimension, DimensionRole role) {
        builder.role(dimension, role);
    }

    /**
     * Says how numbers are written, and that the column as a whole is to be judged if they are written in the usual way.
     *
     * @param numbers the style to read them in
     * @param comma whether fields are parted by what leaves the comma to decimals: semicolons or tabs
     */
    public void numbers(NumberStyle numbers, boolean comma) {
        style = numbers;
        decimalCommas = comma;
        judgesNumbers = numbers.equals(NumberStyle.POINT);
    }

    /** Returns the index of a code, for a row. */
    public int code(int dimension, String code, String label) throws UnreadableException {
        int index = builder.code(dimension, code, label);
        if (index >= limits.codes()) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, 0, 0, "a dimension has more than " + limits.codes() + " codes", "");
        }
        return index;
    }

    /**
     * Adds an observation as a file writes it: a number or a mark that there is none. What is neither is logged.
     *
     * @param codes for each dimension the index of its code
     * @param text characters that hold the value
     * @param from where it begins
     * @param to where it ends
     * @param place where it stands in the file
     */
    public void add(int[] codes, char[] text, int from, int to, ObservationStatus status, Place place)
            throws UnreadableException {
        double number = style.parse(text, from, to);
        if (isExact(number)) {
            reported(codes, number, status, Precision.EXACT, place.line());
            return;
        }
        String shown = new String(text, from, Math.min(to - from, 40));
        Optional<MissingMark> mark = Double.isNaN(number) ? MissingMark.find(shown, publisher) : Optional.empty();
        if (mark.isPresent()) {
            mark(codes, mark.get(), shown, status, place.line());
            return;
        }
        boolean inOtherStyle = judgesNumbers && forms.text(shown);
        log.add(
                StatisticsRule.VALUE,
                place.line(),
                place.column(),
                (Double.isNaN(number) ? "not a number: \"" : "too large a number: \"") + shown + "\"",
                inOtherStyle
                        ? "expected numbers with a decimal point, or a whole column in one other form"
                        : Double.isNaN(number)
                                ? "expected a number with a decimal point, or a mark such as : where there is none; flags and notes"
                                        + " stand in columns of their own"
                                : "expected a number of at most 2^53, beyond which not every whole number can be told");
    }

    private void mark(int[] codes, MissingMark mark, String text, ObservationStatus status, int line)
            throws UnreadableException {
        marks.add(text, mark, line);
        MissingReason reason = mark.reason();
        if (reason == null) {
            reported(codes, 0, status, Precision.EXACT, line);
        } else {
            missing(codes, reason, mark.withheld().isEmpty() ? status : status.and(PlainText.strip(text)), line);
        }
    }

    /** Returns whether a number is finite, and not so large that its neighbours cannot be told from it. */
    public static boolean isExact(double number) {
        return Math.abs(number) <= LARGEST;
    }

    /** Adds an observation as a field of a row writes it. */
    public void add(int[] codes, DelimitedRow row, int field, ObservationStatus status) throws UnreadableException {
        double number = number(row, field);
        if (isExact(number)) {
            reported(codes, number, status, Precision.EXACT, row.line());
        } else {
            add(codes, row.characters(field), 0, row.length(field), status, row.place(field));
        }
    }

    /** Returns the number in a field, which may be NaN or too large, and takes note of how it is written. */
    public double number(DelimitedRow row, int field) {
        char[] text = row.characters(field);
        int length = row.length(field);
        double number = style.parse(text, 0, length);
        if (judgesNumbers && (length > SHORT || number >= THOUSAND) && isExact(number)) {
            if (forms.number(number, text, 0, length)) {
                forms.first(row.field(field), row.place(field));
            }
        } else if (judgesNumbers && number != Math.rint(number) && !Double.isNaN(number)) {
            forms.number(number, text, 0, length);
        }
        return number;
    }

    /** Adds an observation as a text writes it. */
    public void add(int[] codes, String text, ObservationStatus status, Place place) throws UnreadableException {
        char[] characters = text.toCharArray();
        add(codes, characters, 0, characters.length, status, place);
    }

    /** Adds an observation that has a value. */
    public void reported(int[] codes, double value, ObservationStatus status, Precision precision, int line)
            throws UnreadableException {
        remember(line);
        builder.addReported(codes, value, status, precision);
    }

    /**
     * Adds an observation that has none.
     *
     * @param mark the reason that stands in the place of the value; the flags may say more
     */
    public void missing(int[] codes, MissingReason mark, ObservationStatus status, int line)
            throws UnreadableException {
        remember(line);
        MissingReason reason = MissingMark.reason(mark, status);
        builder.addRow(codes, new ObservationValue.Missing(reason), status, Precision.EXACT);
    }

    /** Returns the index of flags, for the cells of a series. */
    public int status(ObservationStatus status) {
        return builder.status(status);
    }

    /**
     * Adds the cells of a series, all of one line.
     *
     * @param codes for each dimension the index of its code; that of the dimension in which the cells differ is not looked
     *     at
     * @param dimension place of the dimension in which they differ
     */
    public void series(int[] codes, int dimension, SeriesCells cells, int line) throws UnreadableException {
        if (seriesIndexes == null) {
            seriesIndexes = cells.indexes();
            seriesDimension = dimension;
            onlySeries &= builder.size() == 0;
        }
        onlySeries &= dimension == seriesDimension && cells.hasIndexes(seriesIndexes);
        count(line, cells.size());
        builder.addSeries(codes, dimension, cells);
    }

    private void remember(int line) throws UnreadableException {
        onlySeries = false;
        count(line, 1);
    }

    private void count(int line, int more) throws UnreadableException {
        if (builder.size() > limits.rows() - more) {
            throw new UnreadableException(
                    StatisticsRule.LIMIT, line, 0, "more than " + limits.rows() + " observations", "");
        }
        builder.lines(line, more);
    }

    /**
     * Returns the reading: the dataset without repeated rows, and all issues.
     *
     * @throws UnreadableException if the file is to be read once more, with its numbers in another style
     */
    public StatisticsReading finish() throws UnreadableException {
        if (builder.size() == 0 && log.isEmpty()) {
            log.add(StatisticsRule.STRUCTURE, "the file holds no observations", "expected at least one");
        }
        Dataset dataset = PeriodCodes.recode(builder.build(), log);
        judgeNumbers(dataset);
        marks.report(log);
        RepeatedRows rows = new RepeatedRows(dataset, log);
        int[] indexes = seriesIndexes;
        return new StatisticsReading(
                onlySeries && indexes != null && hasAllCodes(dataset)
                        ? rows.dropOfSeries(seriesDimension, indexes)
                        : rows.drop(),
                log.issues());
    }

    /** Codes that became one, as 2021 and 2021-A1 do, have other indexes than those that the series came with. */
    private boolean hasAllCodes(Dataset dataset) {
        return dataset.dimensions().get(seriesDimension).codes().size() == builder.codes(seriesDimension);
    }

    /** @throws OtherNumberStyle if the numbers are written in another way than was thought */
    private void judgeNumbers(Dataset dataset) throws OtherNumberStyle {
        if (!judgesNumbers) {
            if (!style.equals(NumberStyle.POINT)) {
                log.add(
                        StatisticsRule.NUMBERS,
                        "the numbers are written as " + style.example() + ", which the column as a whole shows",
                        "");
            }
            return;
        }
        boolean persons = UnitList.mayBePersons(dataset);
        Optional<NumberStyle> other = forms.other(persons, decimalCommas);
        if (other.isPresent()) {
            throw new OtherNumberStyle(other.get());
        }
        if (forms.isUndecided() && persons) {
            log.add(
                    StatisticsRule.VALUE,
                    forms.place().line(),
                    forms.place().column(),
                    "\"" + forms.text() + "\" may be a thousand and more, or a number with three decimals, and no other"
                            + " value of the column tells which",
                    "expected numbers of persons without separators, such as 1234");
        }
    }
}
