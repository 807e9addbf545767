package org.thbreport.ingest.jsonstat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.Precision;

/**
 * The unit of measure of a category.
 *
 * @param base what it is called: {@code persons}, an empty text where nothing is said
 * @param multiplier the power of ten that values are to be multiplied by
 */
record JsonStatUnit(String base, int multiplier) {

    private static final int LARGEST = 15;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    /** Reads the object, or whatever stands there in its place, at which the parser is. */
    static JsonStatUnit read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new JsonStatUnit("", 0);
        }
        String base = "";
        int multiplier = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("base") || name.equals("label") && base.isEmpty()) {
                base = parser.getValueAsString("");
            } else if (name.equals("multiplier") || name.equals("mult")) {
                multiplier = token == JsonToken.VALUE_NULL ? 0 : parser.getValueAsInt(UNKNOWN);
            }
            parser.skipChildren();
        }
        return new JsonStatUnit(base, multiplier);
    }

    /** Returns the dataset with its values multiplied as the units of a dimension say, exactly. */
    static Dataset multiply(Dataset dataset, int place, JsonStatDimension dimension, IssueLog log) {
        List<String> codes = dataset.dimensions().get(place).codes();
        int[] powers = new int[codes.size()];
        boolean any = false;
        for (int i = 0; i < powers.length; i++) {
            String code = codes.get(i);
            Optional<JsonStatUnit> unit = dimension.unit(code);
            int power = unit.map(JsonStatUnit::multiplier).orElse(0);
            if (power == UNKNOWN || Math.abs(power) > LARGEST) {
                log.add(
                        StatisticsRule.MULTIPLIER,
                        "the multiplier of " + code + " is no power of ten",
                        "expected a whole number from -" + LARGEST + " to " + LARGEST);
                power = 0;
            } else if (power != 0) {
                log.add(
                        StatisticsRule.MULTIPLIED,
                        "the multiplier of " + code + " is " + power + ": its values are multiplied by "
                                + BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString(),
                        power > 0 ? "those that are rounded count as approximate" : "");
            }
            powers[i] = power;
            any |= power != 0;
        }
        return any
                ? dataset.change(
                        (row, value, precision) -> moved(value, powers[dataset.codeIndex(place, row)], precision))
                : dataset;
    }

    /**
     * Returns the dataset with a dimension of measures as that of units, if it names the units of its categories and no other
     * dimension is called so: the unit then stands as the label, and where each has another one that is known as the code too.
     */
    static Dataset name(Dataset dataset, int place, JsonStatDimension dimension) {
        List<String> codes = dataset.dimensions().get(place).codes();
        List<String> bases = codes.stream()
                .map(code -> dimension.unit(code).map(JsonStatUnit::base).orElse(""))
                .toList();
        if (bases.stream().allMatch(String::isEmpty)
                || KnownDimension.UNIT.in(dataset).isPresent()) {
            return dataset;
        }
        List<String> units = bases.stream()
                .flatMap(base -> UnitList.of(base, base).stream())
                .map(UnitList.Unit::code)
                .distinct()
                .toList();
        return dataset.recode(place, units.size() == codes.size() ? units : codes, bases)
                .withRole(place, DimensionRole.UNIT);
    }

    private static Dataset.Changed moved(double value, int power, Precision precision) {
        if (power == 0 || value == 0) {
            return new Dataset.Changed(value, precision);
        }
        BigDecimal moved = BigDecimal.valueOf(value).stripTrailingZeros().scaleByPowerOfTen(power);
        boolean rounded = UnitMultiplier.isRounded(BigDecimal.valueOf(value), power);
        double number = moved.doubleValue();
        return Double.isFinite(number)
                ? new Dataset.Changed(number, rounded ? Precision.APPROXIMATE : precision)
                : new Dataset.Changed(value, precision);
    }
}
