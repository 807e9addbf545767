package org.thbreport.analytics.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What a shape costs and when it stands. The values come from simulation (docs/statistics.md).
 *
 * @param floor yearly shares are never taken to be steadier than this, a fraction of 1
 * @param binomialPart nor than this part of their binomial variance
 * @param parameters what each kind costs, in logarithms of the number of periods
 * @param stands how much better than a constant a shape must be
 * @param oneOffStands the same for a one-off
 * @param hangsTogether how much better than years that hang together a shape must be
 * @param lineStands how much better than a constant a line must be, besides the test for a rise or fall
 * @param seasonStands how much better a series must be described with a season than without
 */
public record ShapeRules(
        double floor,
        double binomialPart,
        Map<ShapeKind, Double> parameters,
        double stands,
        double oneOffStands,
        double hangsTogether,
        double lineStands,
        double seasonStands) {

    /** The values of the data file that comes with the program. */
    public static final ShapeRules USUAL = read("shape.properties");

    /** Copies the map. */
    public ShapeRules {
        parameters = Map.copyOf(parameters);
    }

    /** Returns how much better than a constant a shape of a kind must be. */
    public double stands(ShapeKind kind) {
        return kind == ShapeKind.ONE_OFF ? oneOffStands : stands;
    }

    double parameters(ShapeKind kind) {
        return Objects.requireNonNull(parameters.get(kind), kind.id());
    }

    private static ShapeRules read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(ShapeRules.class.getResourceAsStream(resource), resource)) {
            properties.load(stream);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        Map<ShapeKind, Double> parameters = new EnumMap<>(ShapeKind.class);
        for (ShapeKind kind : ShapeKind.values()) {
            parameters.put(kind, number(properties, "parameters." + kind.id()));
        }
        return new ShapeRules(
                number(properties, "floor"),
                number(properties, "binomialPart"),
                parameters,
                number(properties, "stands"),
                number(properties, "oneOffStands"),
                number(properties, "hangsTogether"),
                number(properties, "lineStands"),
                number(properties, "seasonStands"));
    }

    private static double number(Properties properties, String name) {
        return Double.parseDouble(Objects.requireNonNull(properties.getProperty(name), name));
    }
}
