package org.thbreport.ingest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.thbreport.ingest.countries.NamedCountry;
import org.thbreport.ingest.reference.CodeList;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.ReferencePeriod;

/**
 * Says which dimensions hold areas, periods and units: by their names, and where no name is known by what they hold, if it is one
 * dimension alone that holds nothing else.
 */
final class DimensionRoles {

    private static final CodeList AREAS = CodeList.areas();
    private static final int MOST_LOOKED_AT = 2_000;

    private DimensionRoles() {}

    static Dataset of(Dataset dataset) {
        Dataset marked = dataset;
        for (KnownDimension kind : List.of(KnownDimension.AREA, KnownDimension.PERIOD, KnownDimension.UNIT)) {
            int place = kind.in(marked).orElse(-1);
            if (place < 0 && kind == KnownDimension.PERIOD) {
                place = only(marked, DimensionRoles::isPeriod);
            } else if (place < 0 && kind == KnownDimension.AREA) {
                place = only(marked, DimensionRoles::isArea);
            }
            if (place >= 0) {
                marked = marked.withRole(place, kind.role());
            }
        }
        return marked;
    }

    private static boolean isPeriod(Dimension dimension, int code) {
        String text = dimension.codes().get(code);
        return ReferencePeriod.parse(text).isPresent()
                || ReferencePeriod.parseDate(text).isPresent();
    }

    private static boolean isArea(Dimension dimension, int code) {
        String label = dimension.labels().get(code);
        return AREAS.code(dimension.codes().get(code)).isPresent()
                || AREAS.code(label).isPresent()
                || NamedCountry.find(label).isPresent();
    }

    /** A code of a dimension that fits. */
    private interface Fits {
        boolean code(Dimension dimension, int code);
    }

    private static int only(Dataset dataset, Fits fits) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            Dimension dimension = dataset.dimensions().get(i);
            Predicate<Dimension> free = each -> each.role() == DimensionRole.BY_NAME
                    && !KnownDimension.isName(each.id())
                    && !each.codes().isEmpty()
                    && each.codes().size() <= MOST_LOOKED_AT;
            if (free.test(dimension)
                    && IntStream.range(0, dimension.codes().size()).allMatch(code -> fits.code(dimension, code))) {
                found.add(i);
            }
        }
        return found.size() == 1 ? found.get(0) : -1;
    }
}
