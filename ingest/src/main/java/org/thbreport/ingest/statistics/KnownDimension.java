package org.thbreport.ingest.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;

/** Dimensions that mean the same under the names that formats give them. */
public enum KnownDimension {
    AREA(DimensionRole.AREA),
    PERIOD(DimensionRole.PERIOD),
    CITIZEN(DimensionRole.BY_NAME),
    SEX(DimensionRole.BY_NAME),
    FREQUENCY(DimensionRole.BY_NAME),
    UNIT(DimensionRole.UNIT);

    private static final List<List<String>> NAMES = CodeListFile.rows("dimensions.tsv");
    private static final Set<String> ALL =
            NAMES.stream().map(row -> row.get(0)).collect(Collectors.toUnmodifiableSet());
    private static final Map<KnownDimension, List<String>> BY_KIND = NAMES.stream()
            .filter(row -> !row.get(1).isEmpty())
            .collect(Collectors.groupingBy(
                    row -> valueOf(row.get(1)), Collectors.mapping(row -> row.get(0), Collectors.toList())));

    private final DimensionRole role;

    KnownDimension(DimensionRole role) {
        this.role = role;
    }

    /** Returns the role of such a dimension. */
    public DimensionRole role() {
        return role;
    }

    /** Returns the dimension with a name of the data files: {@code citizen}. */
    public static KnownDimension of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns whether a name is usual for a dimension, so that it is no attribute whatever its codes look like. */
    public static boolean isName(String id) {
        return ALL.contains(id.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a name is that of a dimension that every table needs, wherever its column stands. */
    public static boolean isNeeded(String id) {
        return NAMES.stream()
                .anyMatch(row -> row.get(0).equalsIgnoreCase(id) && !row.get(1).isEmpty());
    }

    /** Returns whether a dimension of a name is of this kind. */
    public boolean is(String id) {
        return BY_KIND.getOrDefault(this, List.of()).contains(id.toLowerCase(Locale.ROOT));
    }

    /** Returns the place of the dimension in a dataset, by its role or else its name, if it is there. */
    public Optional<Integer> in(Dataset dataset) {
        if (role != DimensionRole.BY_NAME && dataset.dimension(role).isPresent()) {
            return Optional.of(dataset.dimension(role).getAsInt());
        }
        for (String name : BY_KIND.getOrDefault(this, List.of())) {
            Optional<Integer> found = IntStream.range(0, dataset.dimensions().size())
                    .filter(i -> dataset.dimensions().get(i).id().equalsIgnoreCase(name))
                    .boxed()
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
