package org.thbreport.ingest.sdmxjson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;

/** Turns the observations of a message into rows, once its structure is known. */
final class SdmxJsonRows {

    private static final String UNIT = "UNIT_MEASURE";
    private static final String GROUP = "dimensionGroup";

    private final SdmxJsonMessage message;
    private final ObservationStore store;
    private final IssueLog log;
    private final List<Component> dimensions;
    private final RowCollector rows;
    private final int[][] indexes;
    private final int[] codes;

    /** For each dimension its place in keys, and for each of these the place of the observation's value. */
    private final int[] inKeys;

    private final int[] places;
    private final int dataSetDimensions;
    private final int seriesDimensions;
    private final int measures;
    private final boolean unitAttribute;
    private final UnitMultiplier multiplier;
    private final Set<String> unread = new TreeSet<>();
    private final List<ReadAttribute> attributes = new ArrayList<>();
    private final String[] last = {"", "", ""};
    private ObservationStatus lastStatus = ObservationStatus.NONE;

    SdmxJsonRows(SdmxJsonMessage message, ObservationStore store, StatisticsInput input, IssueLog log)
            throws UnreadableException {
        this.message = message;
        this.store = store;
        this.log = log;
        this.dimensions = message.dimensions();
        this.dataSetDimensions = message.components("dimensions", "dataSet").size();
        this.seriesDimensions = message.components("dimensions", "series").size();
        this.measures =
                Math.max(1, message.components("measures", "observation").size());
        this.multiplier = new UnitMultiplier(log);
        for (String level : List.of("dataSet", GROUP, "series", "observation")) {
            find(level);
        }
        List<String> ids =
                new ArrayList<>(dimensions.stream().map(Component::id).toList());
        this.unitAttribute =
                attributes.stream().anyMatch(each -> each.use() == ReadAttribute.Use.UNIT) && !ids.contains(UNIT);
        if (unitAttribute) {
            ids.add(UNIT);
        }
        this.rows = new RowCollector(input.name(), ids, input.limits(), log);
        this.codes = new int[ids.size()];
        this.inKeys = inKeys();
        this.places = new int[inKeys.length];
        this.indexes = new int[dimensions.size()][];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = new int[dimensions.get(i).codes().size()];
            java.util.Arrays.fill(indexes[i], -1);
        }
    }

    /** Dimensions are listed by what they are attached to; keys of groups have them in the order of the structure. */
    private int[] inKeys() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> i >= dataSetDimensions)
                .thenComparing(i -> dimensions.get(i).keyPosition()));
        int[] inKeys = new int[order.size()];
        for (int i = 0; i < inKeys.length; i++) {
            inKeys[order.get(i)] = i;
        }
        return inKeys;
    }

    private void find(String level) {
        List<Component> components = message.components("attributes", level);
        for (int i = 0; i < components.size(); i++) {
            String id = components.get(i).id();
            ReadAttribute.Use use = UnitMultiplier.isName(id)
                    ? ReadAttribute.Use.MULTIPLIER
                    : id.equalsIgnoreCase(UNIT)
                            ? ReadAttribute.Use.UNIT
                            : KnownAttributes.isStatus(id) ? status(id) : null;
            if (use == null) {
                unread.add(id);
            } else {
                attributes.add(new ReadAttribute(use, level, i, components.get(i)));
            }
        }
    }

    private static ReadAttribute.Use status(String id) {
        return StatusFields.isObservationStatus(id)
                ? ReadAttribute.Use.OBSERVATION
                : StatusFields.isConfidentiality(id) ? ReadAttribute.Use.CONFIDENTIALITY : ReadAttribute.Use.FLAG;
    }

    StatisticsReading read() throws IOException {
        if (!unread.isEmpty()) {
            log.add(StatisticsRule.UNREAD, "attributes are not read: " + String.join(", ", unread), "");
        }
        if (measures > 1) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    "the message has " + measures + " measures: "
                            + String.join(
                                    ", ",
                                    message.components("measures", "observation").stream()
                                            .map(Component::id)
                                            .toList()),
                    "expected one measure");
        }
        for (int i = 0; i < store.size(); i++) {
            if (fill(i)) {
                add(i);
            }
        }
        multiplier.report();
        return rows.finish();
    }

    private boolean fill(int observation) throws UnreadableException {
        for (int i = 0; i < dataSetDimensions; i++) {
            codes[i] = index(i, 0);
        }
        int series = store.seriesOf(observation);
        int at = dataSetDimensions;
        if (series >= 0) {
            int[] key = message.series(series).key();
            if (key.length != seriesDimensions) {
                throw wrongKey();
            }
            for (int place : key) {
                codes[at] = index(at, place);
                at++;
            }
        }
        if (at + store.keyLength(observation) != dimensions.size()) {
            throw wrongKey();
        }
        for (int part = 0; at < dimensions.size(); part++, at++) {
            codes[at] = index(at, store.key(observation, part));
        }
        if (unitAttribute) {
            String unit = text(ReadAttribute.Use.UNIT, observation);
            codes[dimensions.size()] = rows.code(dimensions.size(), unit, unit);
        }
        return true;
    }

    private int index(int dimension, int place) throws UnreadableException {
        Component component = dimensions.get(dimension);
        places[inKeys[dimension]] = place;
        if (place >= indexes[dimension].length) {
            throw new UnreadableException(
                    StatisticsRule.STRUCTURE,
                    0,
                    0,
                    "a key names the value " + place + " of dimension " + component.id(),
                    "expected one of its " + component.codes().size() + " values, counted from 0");
        }
        int index = indexes[dimension][place];
        if (index < 0) {
            index = rows.code(
                    dimension, component.codes().get(place), component.labels().get(place));
            indexes[dimension][place] = index;
        }
        return index;
    }

    private static UnreadableException wrongKey() {
        return new UnreadableException(
                StatisticsRule.STRUCTURE,
                0,
                0,
                "a key has not one place for each dimension",
                "expected keys as the structure has dimensions");
    }

    /** Returns the value of an attribute at the lowest level that has it. */
    private String text(ReadAttribute.Use use, int observation) throws UnreadableException {
        String found = "";
        for (ReadAttribute attribute : attributes) {
            if (attribute.use() == use) {
                String text = text(attribute, observation);
                found = text.isEmpty() ? found : text;
            }
        }
        return found;
    }

    private String text(ReadAttribute attribute, int observation) throws UnreadableException {
        int place = switch (attribute.level()) {
            case "observation" -> store.attribute(observation, attribute.place());
            case "series" ->
                store.seriesOf(observation) < 0
                        ? -1
                        : at(message.series(store.seriesOf(observation)).attributes(), attribute.place());
            case GROUP -> message.groups().place(places, dataSetDimensions, attribute.place());
            default -> at(message.dataSetAttributes(), attribute.place());
        };
        List<String> values = attribute.component().codes();
        if (place >= 0 && place < values.size()) {
            return values.get(place);
        }
        if (place >= 0 && !values.isEmpty()) {
            log.add(
                    StatisticsRule.STRUCTURE,
                    "an observation names the value " + place + " of attribute "
                            + attribute.component().id(),
                    "expected one of its " + values.size() + " values, counted from 0");
            return "";
        }
        return place >= 0 ? String.valueOf(place) : store.textOf(place);
    }

    private static int at(List<Integer> places, int place) {
        return place < places.size() ? places.get(place) : -1;
    }

    private ObservationStatus status(int observation) throws UnreadableException {
        String flag = text(ReadAttribute.Use.FLAG, observation);
        String status = text(ReadAttribute.Use.OBSERVATION, observation);
        String confidentiality = text(ReadAttribute.Use.CONFIDENTIALITY, observation);
        if (!flag.equals(last[0]) || !status.equals(last[1]) || !confidentiality.equals(last[2])) {
            last[0] = flag;
            last[1] = status;
            last[2] = confidentiality;
            lastStatus = ObservationFlags.status(flag, status, confidentiality);
        }
        return lastStatus;
    }

    private void add(int observation) throws UnreadableException {
        ObservationStatus status = attributes.isEmpty() ? ObservationStatus.NONE : status(observation);
        @Nullable String text = store.valueText(observation);
        OptionalInt power = attributes.isEmpty()
                ? OptionalInt.of(0)
                : multiplier.power(text(ReadAttribute.Use.MULTIPLIER, observation), Place.NONE);
        if (power.isEmpty()) {
            return;
        }
        if (power.getAsInt() != 0) {
            String number = text == null
                    ? java.math.BigDecimal.valueOf(store.value(observation))
                            .stripTrailingZeros()
                            .toPlainString()
                    : text;
            multiplier.add(rows, codes, number, power.getAsInt(), status, Place.NONE);
        } else if (text == null) {
            rows.reported(codes, store.value(observation), status, Precision.EXACT, 0);
        } else {
            rows.add(codes, text, status, Place.NONE);
        }
    }
}
