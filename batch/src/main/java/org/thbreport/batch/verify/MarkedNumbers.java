package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.html.readback.MarkedNumber;

/** Compares the numbers of a page that name their results with the results themselves. */
final class MarkedNumbers {

    private MarkedNumbers() {}

    /** Returns what differs, in words. */
    static List<String> differences(List<MarkedNumber> numbers, FigureIndex results) {
        List<String> differences = new ArrayList<>();
        for (MarkedNumber number : numbers) {
            OptionalDouble result = value(number.figure(), results);
            if (result.isEmpty()) {
                differences.add(
                        "\"" + number.shown() + "\" is marked as " + number.figure() + ", which no result is called");
            } else if (!String.valueOf(result.getAsDouble()).equals(String.valueOf(parsed(number.value())))) {
                differences.add("\"" + number.shown() + "\" is marked as " + number.figure() + " with the value "
                        + number.value() + "; the result is " + result.getAsDouble());
            }
        }
        return differences;
    }

    private static OptionalDouble value(String figure, FigureIndex results) {
        try {
            return results.value(FigureId.parse(figure));
        } catch (IllegalArgumentException noId) {
            return OptionalDouble.empty();
        }
    }

    private static double parsed(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
