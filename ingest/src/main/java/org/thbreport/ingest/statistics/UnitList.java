package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.UnitKind;

/** The units of measure that are known, and what values of each may be used for. */
public final class UnitList {

    private static final Map<String, Unit> CODES = new HashMap<>();
    private static final Map<String, Unit> LABELS = new HashMap<>();
    private static final List<Unit> PREFIXES = new ArrayList<>();

    /** For labels that no list has, the words that tell what they are, in the order in which they are looked for. */
    private static final List<Words> WORDS = words();

    /**
     * A unit of measure.
     *
     * @param code its code, or the beginning of its codes
     * @param kind what its values may be used for
     * @param power the power of ten that they are to be multiplied by: 3 for thousands
     */
    public record Unit(String code, UnitKind kind, int power) {}

    private record Words(String code, Pattern form) {}

    static {
        for (List<String> row : CodeListFile.rows("units.tsv")) {
            boolean prefix = row.get(0).endsWith("*");
            String code = prefix ? row.get(0).substring(0, row.get(0).length() - 1) : row.get(0);
            Unit unit = new Unit(code, UnitKind.valueOf(row.get(1)), Integer.parseInt(row.get(2)));
            if (prefix) {
                PREFIXES.add(unit);
            } else {
                CODES.put(code, unit);
            }
            for (String label : row.get(3).split("\\|")) {
                if (!label.isEmpty()) {
                    LABELS.put(label.toLowerCase(Locale.ROOT), unit);
                }
            }
        }
    }

    private UnitList() {}

    /** Returns the unit of a code, in any case. */
    public static Optional<Unit> ofCode(String code) {
        String upper = PlainText.strip(code).toUpperCase(Locale.ROOT);
        Unit unit = CODES.get(upper);
        return unit != null
                ? Optional.of(unit)
                : PREFIXES.stream()
                        .filter(each -> upper.startsWith(each.code())
                                && upper.length() > each.code().length())
                        .findFirst();
    }

    /** Returns whether a text is a code as the lists write it: {@code NUMBER} is one, {@code Number} a label. */
    public static boolean isCode(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && ofCode(text).isPresent();
    }

    /** Returns the unit of a label, in any case. */
    public static Optional<Unit> ofLabel(String label) {
        String plain = PlainText.strip(label)
                .toLowerCase(Locale.ROOT)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
        Unit unit = LABELS.get(plain);
        return unit != null || plain.indexOf(' ') < 0 ? Optional.ofNullable(unit) : ofWords(plain);
    }

    private static Optional<Unit> ofWords(String label) {
        return WORDS.stream()
                .filter(each -> each.form().matcher(label).matches())
                .findFirst()
                .flatMap(each -> ofCode(each.code()));
    }

    private static List<Words> words() {
        Map<String, String> named = new HashMap<>();
        List<Words> words = new ArrayList<>();
        for (List<String> row : CodeListFile.rows("unit-words.tsv")) {
            if (row.get(0).startsWith("$")) {
                named.put("{" + row.get(0).substring(1) + "}", row.get(1));
            } else {
                String form = row.get(1);
                for (Map.Entry<String, String> each : named.entrySet()) {
                    form = form.replace(each.getKey(), each.getValue());
                }
                words.add(new Words(row.get(0), Pattern.compile(form, Pattern.UNICODE_CHARACTER_CLASS)));
            }
        }
        return words;
    }

    /** Returns the unit of a code or else of its label. */
    public static Optional<Unit> of(String code, String label) {
        Optional<Unit> exact = isCode(code) ? ofCode(code) : Optional.empty();
        return exact.or(() -> ofLabel(code)).or(() -> ofCode(code)).or(() -> ofLabel(label));
    }

    /** Returns whether values of a dataset count persons, or may do so, for nothing is said of their unit. */
    static boolean mayBePersons(Dataset dataset) {
        return KnownDimension.UNIT
                .in(dataset)
                .map(place -> {
                    Dimension units = dataset.dimensions().get(place);
                    boolean persons = false;
                    for (int i = 0; i < units.codes().size(); i++) {
                        persons |= of(units.codes().get(i), units.labels().get(i))
                                .filter(unit -> unit.kind() == UnitKind.PERSONS)
                                .isPresent();
                    }
                    return persons;
                })
                .orElse(true);
    }
}
