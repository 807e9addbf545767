package org.thbreport.ingest.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thbreport.model.data.Dataset;

/** Dimensions that mean the same under the names that formats give them. */
enum KnownDimension {
    AREA(List.of("geo", "area", "ref_area", "country", "rep_country")),
    PERIOD(List.of("time_period", "time", "period")),
    CITIZEN(List.of("citizen", "citizenship")),
    SEX(List.of("sex")),
    UNIT(List.of("unit", "unit_measure"));

    private final List<String> ids;

    KnownDimension(List<String> ids) {
        this.ids = ids;
    }

    /** Returns the dimension with a name of the data files: {@code citizen}. */
    static KnownDimension of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean is(String id) {
        return ids.contains(id.toLowerCase(Locale.ROOT));
    }

    /** Returns the place of the dimension in a dataset, if it is there. */
    Optional<Integer> in(Dataset dataset) {
        return IntStream.range(0, dataset.dimensions().size())
                .filter(i -> is(dataset.dimensions().get(i).id()))
                .boxed()
                .findFirst();
    }
}
