package org.thbreport.ingest.sdmxcsv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thbreport.ingest.statistics.CodeField;
import org.thbreport.ingest.statistics.DataAction;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownAttributes;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.StatusFields;
import org.thbreport.ingest.statistics.UnitMultiplier;
import org.thbreport.ingest.statistics.UnreadableException;

/**
 * What each column of an SDMX-CSV file is. Between the leading columns and OBS_VALUE stand the dimensions, behind it the
 * attributes; in files with codes and labels of version 2.0 each is followed by a column of its labels.
 */
final class SdmxCsvHeader {

    private final List<String> names = new ArrayList<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<Integer> dimensionFields = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final boolean pairs;
    private final boolean both;
    private final int value;
    private final int action;
    private final int structure;
    private int lastAction = -1;
    private int lastStructure = -1;

    private SdmxCsvHeader(List<String> header, int line) throws UnreadableException {
        boolean joined = false;
        for (String column : header) {
            int colon = column.indexOf(':');
            joined |= colon > 0;
            String name = colon > 0 ? column.substring(0, colon).strip() : column;
            names.add(name.endsWith("[]") ? name.substring(0, name.length() - 2) : name);
        }
        this.value = place("OBS_VALUE");
        this.action = place("ACTION");
        this.structure = place("STRUCTURE_ID") >= 0 ? place("STRUCTURE_ID") : place("DATAFLOW");
        this.pairs = place("STRUCTURE_NAME") >= 0;
        this.both = joined;
        if (value < 0) {
            throw noValue(line);
        }
        for (int i = 0; i < names.size(); i++) {
            classify(i);
        }
    }

    static SdmxCsvHeader of(List<String> header, int line) throws UnreadableException {
        return new SdmxCsvHeader(header, line);
    }

    /** Names of columns are the same in small letters. */
    private int place(String name) {
        int place = 0;
        while (place < names.size() && !names.get(place).equalsIgnoreCase(name)) {
            place++;
        }
        return place < names.size() ? place : -1;
    }

    /** A structure of SDMX 3.0 may have several measures, each with a name of its own. */
    private UnreadableException noValue(int line) {
        int period = Math.max(place("TIME_PERIOD"), place("TIME"));
        List<String> measures = new ArrayList<>();
        for (int i = period + 1; period >= 0 && i < names.size(); i++) {
            String name = names.get(i);
            if (!KnownAttributes.isStatus(name)
                    && !KnownAttributes.isAttribute(name)
                    && !UnitMultiplier.isName(name)
                    && !KnownDimension.isName(name)) {
                measures.add(name);
            }
        }
        return new UnreadableException(
                StatisticsRule.STRUCTURE,
                line,
                0,
                "the header has no column OBS_VALUE"
                        + (measures.isEmpty() ? "" : "; columns that may hold values: " + String.join(", ", measures)),
                measures.isEmpty()
                        ? "expected observations"
                        : "expected one measure in a column OBS_VALUE: rename the one that is meant and take out the others");
    }

    private void classify(int field) {
        String name = names.get(field);
        boolean label = pairs && field > 0 && isPaired(field);
        if (label
                || name.isEmpty()
                || field == value
                || isLeading(name)
                || KnownAttributes.isStatus(name)
                || UnitMultiplier.isName(name)) {
            return;
        }
        if (KnownAttributes.isAttribute(name) || field > value && !KnownDimension.isNeeded(name)) {
            unread.add(name);
        } else {
            dimensions.add(name);
            dimensionFields.add(field);
        }
    }

    /** In files with label columns, ids and labels alternate from the first column behind the leading ones. */
    private boolean isPaired(int field) {
        int first = 0;
        while (first < names.size() && isLeading(names.get(first))) {
            first++;
        }
        return field >= first && (field - first) % 2 == 1;
    }

    private static boolean isLeading(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals("DATAFLOW")
                || upper.equals("LAST UPDATE")
                || upper.equals("ACTION")
                || upper.startsWith("STRUCTURE");
    }

    List<String> dimensions() {
        return dimensions;
    }

    List<String> unread() {
        return unread;
    }

    int value() {
        return value;
    }

    /** Returns the field that names the dataflow: DATAFLOW, or STRUCTURE_ID; -1 where the leading columns were taken out. */
    int structure() {
        return structure;
    }

    List<CodeField> fields(RowCollector rows) {
        List<CodeField> fields = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int field = dimensionFields.get(i);
            CodeField.Form form = both ? CodeField.Form.BOTH : CodeField.Form.PLAIN;
            fields.add(new CodeField(rows, i, field, pairs ? field + 1 : -1, form));
        }
        return fields;
    }

    MultiplierField multiplier(IssueLog log) {
        int place = 0;
        while (place < names.size() && !UnitMultiplier.isName(names.get(place))) {
            place++;
        }
        return new MultiplierField(place < names.size() ? place : -1, log);
    }

    StatusFields status() {
        return StatusFields.in(names);
    }

    /** Returns whether a row is an observation of the first row's dataflow; otherwise logs why it is not. */
    boolean isAdded(DelimitedRow row, String dataflow, IssueLog log) {
        int actionChange = action < 0 ? 0 : row.change(action);
        int structureChange = structure < 0 ? 0 : row.change(structure);
        if (actionChange == lastAction && structureChange == lastStructure) {
            return true;
        }
        if (action >= 0 && !DataAction.isData(row.field(action))) {
            log.add(
                    StatisticsRule.CODE,
                    row.line(),
                    row.column(action),
                    DataAction.isDelete(row.field(action))
                            ? "the row asks for an observation to be deleted"
                            : "not an action: \"" + row.field(action) + "\"",
                    "expected rows that give observations (I, A, R or M)");
            return false;
        }
        if (structure >= 0 && !row.is(structure, dataflow)) {
            log.add(
                    StatisticsRule.CODE,
                    row.line(),
                    row.column(structure),
                    "the row is of another dataflow than the first",
                    "expected one dataflow in a file");
            return false;
        }
        lastAction = actionChange;
        lastStructure = structureChange;
        return true;
    }
}
