package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.data.Precision;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.issue.Location;

/**
 * A coarser table: years taken together, so that fewer counts are small. Counted back from the newest year; years that are left over
 * at the beginning are left out, and so is a count that is missing in one of the years.
 */
public final class YearsTogether {

    private YearsTogether() {}

    /** The sum of some years. */
    private static final class Sum {
        private double value;
        private int years;
        private ObservationStatus status = ObservationStatus.NONE;
        private Precision precision = Precision.EXACT;

        void add(double more, ObservationStatus of, Precision exact) {
            value += more;
            years++;
            status = status.equals(ObservationStatus.NONE) || of.isConfidential() ? of : status;
            precision = exact == Precision.EXACT ? precision : exact;
        }
    }

    /**
     * Returns the numbers of persons in a file with years taken together; the file as it is where its mapping does not fit it, which is
     * an error elsewhere.
     *
     * @param years how many years are one period, 2 or more
     */
    public static Dataset of(Dataset dataset, GroupMapping mapping, Location location, int years) {
        PanelShape shape = PanelShape.find(dataset, mapping, location, new ArrayList<>());
        if (shape == null) {
            return dataset;
        }
        List<Optional<ReferencePeriod>> periods = dataset.dimensions().get(shape.period()).codes().stream()
                .map(code ->
                        ReferencePeriod.parse(code).filter(period -> !period.isPooled() && period.equals(year(period))))
                .toList();
        int newest = periods.stream()
                .flatMap(Optional::stream)
                .mapToInt(period -> period.firstDay().getYear())
                .max()
                .orElse(0);
        Map<List<String>, Sum> sums = new LinkedHashMap<>();
        Map<List<String>, List<String>> labels = new HashMap<>();
        for (int row = 0; row < dataset.size(); row++) {
            ReferencePeriod period =
                    periods.get(dataset.codeIndex(shape.period(), row)).orElse(null);
            if (period != null
                    && shape.kind(dataset, row) == UnitKind.PERSONS
                    && dataset.value(row) instanceof ObservationValue.Reported reported) {
                int last = newest - (newest - period.firstDay().getYear()) / years * years;
                String together =
                        ReferencePeriod.ofYears(last - years + 1, last).toString();
                List<String> codes = new ArrayList<>();
                List<String> names = new ArrayList<>();
                for (int i = 0; i < dataset.dimensions().size(); i++) {
                    Dimension dimension = dataset.dimensions().get(i);
                    int code = dataset.codeIndex(i, row);
                    codes.add(i == shape.period() ? together : dimension.codes().get(code));
                    names.add(
                            i == shape.period() ? together : dimension.labels().get(code));
                }
                labels.putIfAbsent(codes, names);
                sums.computeIfAbsent(codes, key -> new Sum())
                        .add(reported.value(), dataset.status(row), dataset.precision(row));
            }
        }
        return dataset(dataset, sums, labels, years);
    }

    private static ReferencePeriod year(ReferencePeriod period) {
        return ReferencePeriod.ofYear(period.firstDay().getYear());
    }

    private static Dataset dataset(
            Dataset from, Map<List<String>, Sum> sums, Map<List<String>, List<String>> labels, int years) {
        Dataset.Builder builder = Dataset.builder(
                from.id(), from.dimensions().stream().map(Dimension::id).toList());
        Map<String, UnitKind> kinds = new HashMap<>();
        for (int i = 0; i < from.dimensions().size(); i++) {
            builder.role(i, from.dimensions().get(i).role());
            from.dimensions().get(i).codes().forEach(code -> kinds.put(code, from.unitKind(code)));
        }
        sums.forEach((codes, sum) -> {
            if (sum.years == years) {
                builder.add(
                        codes,
                        labels.getOrDefault(codes, codes),
                        new ObservationValue.Reported(sum.value),
                        sum.status,
                        sum.precision);
            }
        });
        return builder.build().withUnits(kinds);
    }
}
