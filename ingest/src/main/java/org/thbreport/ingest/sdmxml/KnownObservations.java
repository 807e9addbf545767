package org.thbreport.ingest.sdmxml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.statistics.CodeTable;
import org.thbreport.ingest.statistics.DecimalNumber;
import org.thbreport.ingest.statistics.RowCollector;
import org.thbreport.model.data.ObservationStatus;

/**
 * Reads observations that have the attributes of an earlier one, and codes and flags that were met before, without making a
 * string of anything. It only looks: whatever is new is left to the careful way, from which it learns.
 */
final class KnownObservations extends TypedValueDecoder {

    private static final int MOST_LAYOUTS = 4;
    private static final int VALUE = -1;
    private static final int FLAGS = -2;

    private final XMLStreamReader2 xml;
    private final List<Layout> layouts = new ArrayList<>();
    private CodeTable[] codes = new CodeTable[0];
    private char[] buffer = new char[0];
    private int start;
    private int end;
    private double value;
    private ObservationStatus status = ObservationStatus.NONE;

    /** The attributes of an observation in their order, what each is, and the flags met in them. */
    private record Layout(String[] names, int[] roles, CodeTable flags, List<ObservationStatus> statuses) {}

    KnownObservations(XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /**
     * Reads the observation at which the parser stands, if all of it is known.
     *
     * @param row gets the indexes of its codes; nothing to rely upon if it is not known
     * @param inSeries for each dimension whether the series settles its code
     * @return whether it is known, settles all other codes and has a finite value
     */
    boolean read(int[] row, boolean[] inSeries) throws XMLStreamException {
        Layout layout = layout();
        if (layout == null) {
            return false;
        }
        value = Double.NaN;
        status = ObservationStatus.NONE;
        int settled = 0;
        for (int i = 0; i < layout.roles.length; i++) {
            xml.getAttributeAs(i, this);
            int role = layout.roles[i];
            if (role == VALUE) {
                value = DecimalNumber.parse(buffer, start, end);
            } else {
                int place = (role == FLAGS ? layout.flags : codes[role]).get(buffer, start, end - start);
                if (place < 0) {
                    return false;
                }
                if (role == FLAGS) {
                    status = layout.statuses.get(place);
                } else if (inSeries[role]) {
                    return false;
                } else {
                    row[role] = place;
                    settled++;
                }
            }
        }
        for (boolean each : inSeries) {
            settled += each ? 1 : 0;
        }
        return settled == row.length && RowCollector.isExact(value);
    }

    double value() {
        return value;
    }

    ObservationStatus status() {
        return status;
    }

    /** Names of attributes are the same object whenever the parser meets them. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable Layout layout() {
        int count = xml.getAttributeCount();
        for (Layout layout : layouts) {
            int i = 0;
            while (i < count && count == layout.names.length && xml.getAttributeLocalName(i) == layout.names[i]) {
                i++;
            }
            if (i == count && count == layout.names.length) {
                return layout;
            }
        }
        return null;
    }

    /**
     * Learns from an observation that was read the careful way, at which the parser still stands.
     *
     * @param dimensions ids of the dimensions
     * @param row indexes of its codes
     */
    void learn(List<String> dimensions, int[] row, ObservationStatus read) {
        if (codes.length != row.length) {
            codes = new CodeTable[row.length];
            Arrays.setAll(codes, i -> new CodeTable());
        }
        Layout layout = layout();
        if (layout == null && layouts.size() < MOST_LAYOUTS) {
            layout = newLayout(dimensions);
        }
        if (layout == null) {
            return;
        }
        for (int i = 0; i < layout.roles.length; i++) {
            int role = layout.roles[i];
            if (role != VALUE) {
                String text = xml.getAttributeValue(i).strip();
                CodeTable table = role == FLAGS ? layout.flags : codes[role];
                if (table.get(text.toCharArray(), 0, text.length()) < 0) {
                    table.put(text, role == FLAGS ? layout.statuses.size() : row[role]);
                    if (role == FLAGS) {
                        layout.statuses.add(read);
                    }
                }
            }
        }
    }

    /** Returns no layout if an attribute is neither value, flags nor dimension. */
    private @Nullable Layout newLayout(List<String> dimensions) {
        String[] names = new String[xml.getAttributeCount()];
        int[] roles = new int[names.length];
        boolean flags = false;
        for (int i = 0; i < names.length; i++) {
            names[i] = xml.getAttributeLocalName(i);
            String prefix = xml.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                return null;
            }
            int dimension = dimensions.indexOf(names[i]);
            if (names[i].equals("OBS_VALUE")) {
                roles[i] = VALUE;
            } else if (!flags && (names[i].equals("OBS_FLAG") || names[i].equals("OBS_STATUS"))) {
                roles[i] = FLAGS;
                flags = true;
            } else if (dimension >= 0) {
                roles[i] = dimension;
            } else {
                return null;
            }
        }
        Layout layout = new Layout(names, roles, new CodeTable(), new ArrayList<>());
        layouts.add(layout);
        return layout;
    }

    @Override
    public void decode(String input) {
        decode(input.toCharArray(), 0, input.length());
    }

    @Override
    public void decode(char[] characters, int from, int to) {
        buffer = characters;
        start = from;
        end = to;
    }

    @Override
    public void handleEmptyValue() {
        start = 0;
        end = 0;
    }
}
