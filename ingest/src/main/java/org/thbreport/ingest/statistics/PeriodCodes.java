package org.thbreport.ingest.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Puts one form in the place of the many in which files write periods. A date alone does not say whether a year or a month
 * begins with it: the dimension of frequencies does, or all dates together.
 */
final class PeriodCodes {

    private static final int YEAR = 12;

    private PeriodCodes() {}

    /** Returns the dataset with periods as {@link ReferencePeriod} writes them; codes that are none stay as they are. */
    static Dataset recode(Dataset dataset, IssueLog log) {
        Optional<Integer> place = KnownDimension.PERIOD.in(dataset);
        if (place.isEmpty() || dataset.size() == 0) {
            return dataset;
        }
        Dimension dimension = dataset.dimensions().get(place.get());
        List<String> codes = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (String code : dimension.codes()) {
            ReferencePeriod.parseDate(code).ifPresent(dates::add);
            codes.add(ReferencePeriod.parse(code).map(ReferencePeriod::toString).orElse(code));
        }
        int months = dates.isEmpty() ? 0 : months(dataset, dates);
        if (months > 0) {
            for (int i = 0; i < codes.size(); i++) {
                int index = i;
                ReferencePeriod.parseDate(dimension.codes().get(i))
                        .ifPresent(day -> codes.set(index, period(day, months).toString()));
            }
            log.add(
                    StatisticsRule.PERIOD,
                    firstLine(dataset, place.get(), dates.get(0), dimension),
                    0,
                    "dates such as " + dates.get(0) + " are read as the "
                            + (months == YEAR ? "year" : months == 1 ? "month" : "period of " + months + " months")
                            + " that they stand in",
                    "");
        }
        return codes.equals(dimension.codes()) ? dataset : dataset.recode(place.get(), codes, dimension.labels());
    }

    private static int firstLine(Dataset dataset, int place, LocalDate date, Dimension dimension) {
        for (int row = 0; row < dataset.size(); row++) {
            String code = dimension.codes().get(dataset.codeIndex(place, row));
            if (ReferencePeriod.parseDate(code).filter(date::equals).isPresent()) {
                return dataset.line(row);
            }
        }
        return 0;
    }

    private static ReferencePeriod period(LocalDate day, int months) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        return new ReferencePeriod(java.time.YearMonth.of(day.getYear(), first), months, months);
    }

    /** Returns how many months each date stands for, or 0 if that cannot be told. */
    private static int months(Dataset dataset, List<LocalDate> dates) {
        Optional<Integer> frequency = KnownDimension.FREQUENCY.in(dataset);
        if (frequency.isPresent()
                && dataset.dimensions().get(frequency.get()).codes().size() == 1) {
            return switch (dataset.dimensions()
                    .get(frequency.get())
                    .codes()
                    .get(0)
                    .toLowerCase(Locale.ROOT)) {
                case "a", "annual", "yearly" -> isOnePlaceInTheYear(dates) ? YEAR : 0;
                case "s", "h", "half-yearly, semesterly" -> 6;
                case "q", "quarterly" -> 3;
                case "m", "monthly" -> 1;
                default -> 0;
            };
        }
        if (isOnePlaceInTheYear(dates)) {
            return YEAR;
        }
        boolean firsts = dates.stream().allMatch(day -> day.getDayOfMonth() == 1);
        Set<Integer> starts =
                new TreeSet<>(dates.stream().map(LocalDate::getMonthValue).toList());
        return firsts && starts.size() > 4 ? 1 : 0;
    }

    /** Annual data have the first or the last day of the year, or some other day that is the same in each year. */
    private static boolean isOnePlaceInTheYear(List<LocalDate> dates) {
        LocalDate first = dates.get(0);
        boolean edge = first.getDayOfYear() == 1 || first.getMonthValue() == YEAR && first.getDayOfMonth() == 31;
        return edge
                && dates.stream()
                        .allMatch(day -> day.getMonthValue() == first.getMonthValue()
                                && day.getDayOfMonth() == first.getDayOfMonth());
    }
}
