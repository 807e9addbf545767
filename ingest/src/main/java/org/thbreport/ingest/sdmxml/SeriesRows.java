package org.thbreport.ingest.sdmxml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.DataAction;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.Place;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.model.data.ObservationStatus;
import org.thbreport.model.data.Precision;

/** Puts series keys and observations together into rows. The first observation settles which dimensions there are. */
final class SeriesRows {

    private final XMLStreamReader2 xml;
    private final KnownObservations known;
    private final StatisticsInput input;
    private final IssueLog log;
    private final Map<String, String> seriesKey = new LinkedHashMap<>();
    private final Map<String, String> observationKey = new LinkedHashMap<>();
    private final Set<String> unread = new TreeSet<>();
    private List<String> dimensions = List.of();
    private @Nullable RowCollector rows;
    private int[] codes = new int[0];
    private boolean[] inSeries = new boolean[0];
    private boolean newSeries = true;
    private boolean wasAdded;
    private String id;
    private String observationDimension = "TIME_PERIOD";
    private final MultiplierLevels multipliers;
    private String value = "";
    private final StatusLevels statuses = new StatusLevels();
    private final SeriesGroups groups = new SeriesGroups();
    private final Set<String> ofSeries = new HashSet<>();
    private final OpenGroup group = new OpenGroup();
    private final Map<String, String> ofDataSet = new LinkedHashMap<>();

    /** Units of the data set or series in whose place the last observation has its own. */
    private final Map<String, String> replaced = new HashMap<>();

    private String structure = "";
    private String publisher = "";
    private boolean inSeriesElement;
    private boolean hasGroups;
    private boolean observed;
    private int leftOut;

    SeriesRows(XMLStreamReader2 xml, StatisticsInput input, IssueLog log) {
        this.xml = xml;
        this.known = new KnownObservations(xml);
        this.input = input;
        this.log = log;
        this.multipliers = new MultiplierLevels(log);
        this.id = input.name();
    }

    void setId(String dataset) {
        id = dataset;
    }

    void setPublisher(@Nullable String agency) {
        publisher = agency == null ? publisher : agency;
    }

    void setObservationDimension(String dimension) {
        observationDimension = dimension;
    }

    String observationDimension() {
        return observationDimension;
    }

    /**
     * Begins a data set.
     *
     * @param action what is to be done with it, or null
     * @param reference which structure it has, or null
     * @throws UnreadableException if it is to be deleted, or has another structure than the one before
     */
    void startDataSet(@Nullable String action, @Nullable String reference) throws UnreadableException {
        if (action != null && !DataAction.isData(action)) {
            throw DataAction.refused(action, xml.getLocation().getLineNumber());
        }
        if (reference != null && !structure.isEmpty() && !reference.equals(structure)) {
            throw new UnreadableException(
                    StatisticsRule.CODE,
                    xml.getLocation().getLineNumber(),
                    0,
                    "the data set has the structure " + reference + ", and the one before has " + structure,
                    "expected data sets of one structure in a message");
        }
        structure = reference == null ? structure : reference;
        endGroups();
        multipliers.begin(Level.DATA_SET);
        statuses.begin(Level.DATA_SET);
        ofDataSet.clear();
        beginSeries(false);
    }

    void startSeries() {
        beginSeries(true);
    }

    private void beginSeries(boolean element) {
        endGroup();
        seriesKey.clear();
        replaced.clear();
        ofSeries.clear();
        seriesKey.putAll(ofDataSet);
        newSeries = true;
        inSeriesElement = element;
        multipliers.begin(Level.GROUP);
        statuses.begin(Level.GROUP);
        hasGroups = false;
    }

    /** Begins a group of series: what its attributes say holds for all series with the part of the key that it states. */
    void startGroup() {
        endGroup();
        group.start(xml.getLocation().getLineNumber());
    }

    private void endGroup() {
        group.end(groups, observed, this::noteUnread);
    }

    /**
     * Takes what the groups say that a series belongs to, or an observation where there are no series; its own unit counts before
     * theirs, and theirs before that of the data set.
     */
    private void takeGroups() {
        hasGroups = inSeriesElement;
        if (groups.isEmpty()) {
            return;
        }
        Map<String, String> key = new LinkedHashMap<>(seriesKey);
        key.keySet().removeIf(name -> ofDataSet.containsKey(name) && !ofSeries.contains(name));
        if (!inSeriesElement) {
            key.putAll(observationKey);
        }
        for (SeriesGroups.Group each : groups.of(key, this::noteUnread)) {
            each.attributes().forEach((name, text) -> {
                if (UnitMultiplier.isName(name)) {
                    multipliers.set(Level.GROUP, text, each.line());
                } else if (KnownAttributes.isStatus(name)) {
                    statuses.set(Level.GROUP, name, text);
                } else if (!inSeriesElement) {
                    setUnit(Level.GROUP, name, observationKey.getOrDefault(name, text));
                } else if (!ofSeries.contains(name)) {
                    seriesKey.put(name, text);
                }
            });
        }
    }

    /** Ends the groups of a data set. Those of no series are named; those that may belong to what was read are an error. */
    private void endGroups() {
        endGroup();
        for (SeriesGroups.Group each : groups.unused()) {
            if (each.isLate()) {
                each.report(log);
            } else {
                each.attributes().keySet().forEach(name -> noteUnread(name + " of groups without series"));
            }
        }
        groups.clear();
        observed = false;
    }

    /** Notes a part of the key of a group. */
    void setGroupKey(String name, String code) {
        group.key(name, code);
    }

    /** Returns whether observations stand in elements of series, so that what their keys lack are attributes. */
    boolean isInSeries() {
        return inSeriesElement;
    }

    /** Notes an attribute of the data set or of a series, which is none of the key. */
    void setAttribute(Level level, String name, String text) {
        if (UnitMultiplier.isName(name)) {
            multipliers.set(level, text, xml.getLocation().getLineNumber());
        } else if (KnownAttributes.isStatus(name)) {
            statuses.set(level, name, text);
        } else if (KnownDimension.UNIT.is(name)) {
            setUnit(level, name, text);
        } else {
            noteUnread(name);
        }
    }

    /** A unit of measure is an attribute in many structures, and needed all the same. */
    private void setUnit(Level level, String name, String text) {
        if (level == Level.DATA_SET) {
            ofDataSet.put(name, text);
            seriesKey.putIfAbsent(name, text);
        } else if (level == Level.SERIES) {
            setSeriesKey(name, text);
        } else {
            observationKey.put(name, text);
            String above = seriesKey.remove(name);
            if (above != null) {
                replaced.put(name, above);
            }
            newSeries = true;
        }
    }

    /** Notes an attribute of a group of series. */
    void setGroupAttribute(String name, String text) {
        group.attribute(name, text, this::noteUnread);
    }

    void setSeriesKey(String dimension, String code) {
        seriesKey.put(dimension, code);
        ofSeries.add(dimension);
    }

    void startObservation() {
        endGroup();
        observationKey.clear();
        newSeries |= !replaced.isEmpty();
        seriesKey.putAll(replaced);
        replaced.clear();
        value = "";
        Level level = inSeriesElement ? Level.OBSERVATION : Level.GROUP;
        multipliers.begin(level);
        statuses.begin(level);
    }

    void setObservationKey(String dimension, @Nullable String code) {
        observationKey.put(dimension, code == null ? "" : code);
    }

    void setValue(@Nullable String text) {
        value = text == null ? "" : text;
    }

    /** Returns whether an attribute of an observation is not a dimension. */
    boolean isObservationAttribute(String name) {
        return rows == null
                ? KnownAttributes.isStatus(name) || KnownAttributes.isAttribute(name)
                : !dimensions.contains(name);
    }

    void setAttribute(String name, String text) {
        setAttribute(Level.OBSERVATION, name, text);
    }

    void noteUnread(String name) {
        if (unread.size() < 100) {
            unread.add(name);
        }
    }

    boolean hasObservations() {
        return rows != null;
    }

    /** Adds the observation at which the parser stands, if its series began and all of it was met before. */
    boolean addKnown() throws XMLStreamException, UnreadableException {
        RowCollector collector = rows;
        if (collector == null
                || newSeries
                || !inSeriesElement && !groups.isEmpty()
                || !replaced.isEmpty()
                || statuses.isInherited()
                || !multipliers.isOne()
                || !known.read(codes, inSeries)) {
            return false;
        }
        collector.reported(
                codes,
                known.value(),
                known.status(),
                Precision.EXACT,
                xml.getLocation().getLineNumber());
        return true;
    }

    /** Keeps what the observation at which the parser stands is made of, for {@link #addKnown}. */
    void learn() {
        if (wasAdded && !statuses.isInherited()) {
            known.learn(dimensions, codes, statuses.status());
        }
    }

    void endObservation() throws UnreadableException {
        wasAdded = false;
        observed = true;
        if (!hasGroups) {
            takeGroups();
        }
        RowCollector collector = rows == null ? settle() : rows;
        if (!fillCodes(collector)) {
            return;
        }
        wasAdded = true;
        ObservationStatus lastStatus = statuses.status();
        int line = xml.getLocation().getLineNumber();
        double number = DecimalNumber.parse(value);
        if (!multipliers.isOne()) {
            multipliers.add(collector, codes, value, lastStatus, line);
        } else if (RowCollector.isExact(number)) {
            collector.reported(codes, number, lastStatus, Precision.EXACT, line);
        } else {
            collector.add(codes, value, lastStatus, new Place(line, 0));
        }
    }

    private RowCollector settle() throws UnreadableException {
        List<String> all = new ArrayList<>(seriesKey.keySet());
        observationKey.keySet().stream().filter(name -> !all.contains(name)).forEach(all::add);
        if (all.size() > input.limits().columns()) {
            throw new UnreadableException(StatisticsRule.LIMIT, 0, 0, "too many dimensions", "");
        }
        dimensions = all;
        codes = new int[all.size()];
        inSeries = new boolean[all.size()];
        RowCollector collector = new RowCollector(id, all, input.limits(), log);
        collector.publisher(publisher);
        rows = collector;
        return collector;
    }

    /** Names that no list has and that some keys lack can only be attributes: every key has all dimensions. */
    private int leaveOutAttributes() {
        int left = 0;
        for (String name : seriesKey.keySet()) {
            if (!dimensions.contains(name) && !KnownDimension.isName(name)) {
                noteUnread(name);
                left++;
            }
        }
        return left;
    }

    private boolean fillCodes(RowCollector collector) throws UnreadableException {
        int found = 0;
        if (newSeries) {
            leftOut = leaveOutAttributes();
            Arrays.fill(inSeries, false);
            for (int i = 0; i < codes.length; i++) {
                String code = seriesKey.get(dimensions.get(i));
                if (code != null) {
                    codes[i] = collector.code(i, code, code);
                    inSeries[i] = true;
                }
            }
            newSeries = false;
        }
        int lacking = 0;
        for (int i = 0; i < codes.length; i++) {
            String code = inSeries[i] ? null : observationKey.get(dimensions.get(i));
            if (code != null) {
                codes[i] = collector.code(i, code, code);
            }
            boolean lacks = !inSeries[i] && code == null && !KnownDimension.isName(dimensions.get(i));
            if (lacks) {
                codes[i] = collector.code(i, "", "");
            }
            found += inSeries[i] || code != null ? 1 : 0;
            lacking += lacks ? 1 : 0;
        }
        if (found + lacking == codes.length
                && found > 0
                && seriesKey.size() - leftOut + observationKey.size() + lacking == codes.length) {
            return true;
        }
        log.add(
                StatisticsRule.STRUCTURE,
                xml.getLocation().getLineNumber(),
                0,
                "the observation has other dimensions than the first one",
                "expected " + String.join(", ", dimensions));
        return false;
    }

    StatisticsReading finish() throws UnreadableException {
        endGroups();
        if (rows == null) {
            throw new UnreadableException(
                    StatisticsRule.NOT_DATA, 0, 0, "the message has no observations", "expected observations");
        }
        if (!unread.isEmpty()) {
            log.add(StatisticsRule.UNREAD, "attributes are not read: " + String.join(", ", unread), "");
        }
        multipliers.report();
        return rows.finish();
    }
}
