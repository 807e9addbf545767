package org.thbreport.ingest.sdmxml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.sdmxml.MultiplierLevels.Level;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownAttributes;
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
    private @Nullable String value;
    private String flags = "";
    private String confidentiality = "";
    private boolean standard;
    private String lastFlags = "";
    private String lastConfidentiality = "";
    private ObservationStatus lastStatus = ObservationStatus.NONE;

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

    void setObservationDimension(String dimension) {
        observationDimension = dimension;
    }

    String observationDimension() {
        return observationDimension;
    }

    void startDataSet() {
        multipliers.begin(Level.DATA_SET);
        startSeries();
    }

    void startSeries() {
        seriesKey.clear();
        newSeries = true;
        multipliers.begin(Level.SERIES);
    }

    /** Notes an attribute of the data set or of a series, which is none of the key. */
    void setAttribute(Level level, String name, String text) {
        if (UnitMultiplier.isName(name)) {
            multipliers.set(level, text, xml.getLocation().getLineNumber());
        } else {
            noteUnread(name);
        }
    }

    /** Notes an attribute of a group of series. */
    void setGroupAttribute(String name, String text) {
        if (UnitMultiplier.isName(name)) {
            multipliers.refuseForGroup(text, xml.getLocation().getLineNumber());
        } else {
            noteUnread(name);
        }
    }

    void setSeriesKey(String dimension, String code) {
        seriesKey.put(dimension, code);
    }

    void startObservation() {
        observationKey.clear();
        value = null;
        flags = "";
        confidentiality = "";
        multipliers.begin(Level.OBSERVATION);
    }

    void setObservationKey(String dimension, @Nullable String code) {
        observationKey.put(dimension, code == null ? "" : code);
    }

    void setValue(@Nullable String text) {
        value = text;
    }

    /** Returns whether an attribute of an observation is not a dimension. */
    boolean isObservationAttribute(String name) {
        return rows == null
                ? KnownAttributes.isStatus(name) || KnownAttributes.isAttribute(name)
                : !dimensions.contains(name);
    }

    void setAttribute(String name, String text) {
        switch (name) {
            case "OBS_FLAG" -> flags = text;
            case "OBS_STATUS" -> {
                flags = text;
                standard = true;
            }
            case "CONF_STATUS" -> confidentiality = text;
            default -> setAttribute(Level.OBSERVATION, name, text);
        }
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
        if (collector == null || newSeries || !multipliers.isOne() || !known.read(codes, inSeries)) {
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
        if (wasAdded) {
            known.learn(dimensions, codes, lastStatus);
        }
    }

    void endObservation() throws UnreadableException {
        wasAdded = false;
        RowCollector collector = rows == null ? settle() : rows;
        if (!fillCodes(collector)) {
            return;
        }
        wasAdded = true;
        if (!flags.equals(lastFlags) || !confidentiality.equals(lastConfidentiality)) {
            lastFlags = flags;
            lastConfidentiality = confidentiality;
            lastStatus = StatusFields.of(flags, confidentiality, standard);
        }
        int line = xml.getLocation().getLineNumber();
        String text = value == null ? "" : value;
        double number = DecimalNumber.parse(text);
        if (!multipliers.isOne()) {
            multipliers.add(collector, codes, text, lastStatus, line);
        } else if (Double.isFinite(number)) {
            collector.reported(codes, number, lastStatus, Precision.EXACT, line);
        } else {
            collector.add(codes, text, lastStatus, new Place(line, 0));
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
        rows = collector;
        return collector;
    }

    private boolean fillCodes(RowCollector collector) throws UnreadableException {
        int found = 0;
        if (newSeries) {
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
        for (int i = 0; i < codes.length; i++) {
            String code = inSeries[i] ? null : observationKey.get(dimensions.get(i));
            if (code != null) {
                codes[i] = collector.code(i, code, code);
            }
            found += inSeries[i] || code != null ? 1 : 0;
        }
        if (found == codes.length && seriesKey.size() + observationKey.size() == codes.length) {
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
