package org.thbreport.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.DimensionRole;

/**
 * Units of measure that only the names of indicators state, as the ILO's do: {@code Employment by sex (thousands)}, or {@code _RT}
 * and {@code _DT} at the end of a code for rates and shares. A name that states none leaves the table without a unit.
 */
final class IndicatorUnits {

    private static final Pattern AT_THE_END = Pattern.compile(".*\\(([^()]*)\\)\\s*");

    private IndicatorUnits() {}

    /** Returns the dataset with the dimension of indicators as that of units, if all of them state theirs. */
    static Dataset of(Dataset dataset, String indicators) {
        int place = IntStream.range(0, dataset.dimensions().size())
                .filter(i -> dataset.dimensions().get(i).id().equalsIgnoreCase(indicators))
                .findFirst()
                .orElse(-1);
        if (place < 0 || KnownDimension.UNIT.in(dataset).isPresent()) {
            return dataset;
        }
        Dimension dimension = dataset.dimensions().get(place);
        List<String> units = IntStream.range(0, dimension.codes().size())
                .mapToObj(i -> unit(dimension.codes().get(i), dimension.labels().get(i)))
                .flatMap(Optional::stream)
                .toList();
        if (units.size() < dimension.codes().size()) {
            return dataset;
        }
        boolean apart = units.stream().distinct().count() == units.size();
        return dataset.recode(place, apart ? units : dimension.codes(), units).withRole(place, DimensionRole.UNIT);
    }

    private static Optional<String> unit(String code, String label) {
        Matcher stated = AT_THE_END.matcher(label);
        if (stated.matches()) {
            String text = stated.group(1);
            return Optional.of(UnitList.ofLabel(text).map(UnitList.Unit::code).orElse(text));
        }
        return code.endsWith("_RT") ? Optional.of("RT") : code.endsWith("_DT") ? Optional.of("PC") : Optional.empty();
    }
}
