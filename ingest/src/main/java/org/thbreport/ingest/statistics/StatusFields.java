package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.thbreport.model.data.ObservationStatus;

/** Turns the fields of a row that hold flags into a status. */
public final class StatusFields {

    private static final int MOST_KNOWN = 10_000;
    /** In the order in which they are looked for; a label only where there is no code. */
    private static final List<String> FLAG_NAMES = List.of(
            "obs_flag",
            "obs_flags",
            "obsflag",
            "flag",
            "flags",
            "flag_and_footnotes",
            "flag_break",
            "flag_code",
            "flag_codes",
            "observation_flag",
            "observation_flags");

    private static final List<String> STATUS_NAMES = List.of(
            "obs_status",
            "obs_status_code",
            "obsstatus",
            "observation_status",
            "observation_status_code",
            "obs_status_label",
            "observation_status_label");
    private static final List<String> CONFIDENTIALITY_NAMES = List.of(
            "obs_conf",
            "obs_conf_status",
            "conf",
            "confidential",
            "confidentiality",
            "confidentiality_code",
            "confidentiality_flag",
            "confidentiality_status",
            "confstatus",
            "confstatus_obs");
    /** Columns that ask and are filled with yes and no, in which N is no code. */
    private static final List<String> YES_OR_NO = List.of("confidential");

    /** SDMX structures name the concept alone or with the level that it is attached to: {@code CONF_STATUS_OBS}. */
    private static final String CONFIDENTIALITY = "conf_status";

    private final CodeTable known = new CodeTable();
    private final List<ObservationStatus> statuses = new ArrayList<>();
    private final int flags;
    private final int observation;
    private final int[] confidentiality;
    private final Set<Integer> yesOrNo = new HashSet<>();
    private int lastFlags = -1;
    private int lastObservation = -1;
    private int lastConfidentiality = -1;
    private ObservationStatus last = ObservationStatus.NONE;

    /**
     * Describes the fields.
     *
     * @param flags place of the field of Eurostat's flags, or -1
     * @param observation place of the field of SDMX's OBS_STATUS, or -1
     * @param confidentiality places of the fields of CONF_STATUS, that of the observation first: the first that is filled counts
     */
    private StatusFields(int flags, int observation, int... confidentiality) {
        this.flags = flags;
        this.observation = observation;
        this.confidentiality = confidentiality.clone();
    }

    /** Finds the fields by the names of columns, in whatever case these are. */
    public static StatusFields in(List<String> columns) {
        List<String> names = columns.stream().map(StatusFields::plain).toList();
        StatusFields fields = new StatusFields(
                place(names, FLAG_NAMES),
                place(names, STATUS_NAMES),
                IntStream.range(0, names.size())
                        .filter(i -> isConfidentiality(names.get(i)))
                        .boxed()
                        .sorted(Comparator.comparing(i -> !names.get(i).contains("obs")))
                        .mapToInt(Integer::intValue)
                        .toArray());
        IntStream.range(0, names.size())
                .filter(i -> YES_OR_NO.contains(names.get(i)))
                .forEach(fields.yesOrNo::add);
        return fields;
    }

    /** Returns whether a column has a name of one of the fields. */
    public static boolean isStatus(String column) {
        String name = plain(column);
        return FLAG_NAMES.contains(name) || STATUS_NAMES.contains(name) || isConfidentiality(name);
    }

    /** Returns whether an attribute is SDMX's OBS_STATUS. */
    public static boolean isObservationStatus(String name) {
        return STATUS_NAMES.contains(plain(name));
    }

    /** Returns whether an attribute says how confidential a value is. */
    public static boolean isConfidentiality(String name) {
        String plain = plain(name);
        return plain.startsWith(CONFIDENTIALITY) || CONFIDENTIALITY_NAMES.contains(plain);
    }

    /** The brackets of an array in SDMX-CSV 2.0 do not belong to the name; blanks and points stand for underscores. */
    private static String plain(String column) {
        String name = PlainText.strip(column).toLowerCase(Locale.ROOT);
        String bare = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        boolean words = bare.indexOf(' ') >= 0 || bare.indexOf('.') >= 0 || bare.indexOf('-') >= 0;
        return words ? bare.replaceAll("[ .-]+", "_") : bare;
    }

    private static int place(List<String> names, List<String> wanted) {
        for (String name : wanted) {
            if (names.contains(name)) {
                return names.indexOf(name);
            }
        }
        return -1;
    }

    /** Returns the status of a row. */
    public ObservationStatus of(DelimitedRow row) {
        int flagsChange = flags < 0 ? 0 : row.change(flags);
        int observationChange = observation < 0 ? 0 : row.change(observation);
        int confidentialityChange = confidentiality.length == 0 ? 0 : row.change(confidentiality[0]);
        if (flagsChange != lastFlags
                || observationChange != lastObservation
                || confidentialityChange != lastConfidentiality
                || confidentiality.length > 1) {
            lastFlags = flagsChange;
            lastObservation = observationChange;
            lastConfidentiality = confidentialityChange;
            last = confidentiality(row).isEmpty() && (isEmpty(row, flags) || isEmpty(row, observation))
                    ? ofOne(row, isEmpty(row, flags) ? observation : flags)
                    : status(row);
        }
        return last;
    }

    private static boolean isEmpty(DelimitedRow row, int field) {
        return field < 0 || row.isEmpty(field);
    }

    private ObservationStatus status(DelimitedRow row) {
        return ObservationFlags.status(text(row, flags), text(row, observation), confidentiality(row));
    }

    private String confidentiality(DelimitedRow row) {
        for (int field : confidentiality) {
            if (!isEmpty(row, field)) {
                String text = row.field(field);
                return yesOrNo.contains(field) && PlainText.strip(text).equalsIgnoreCase("n") ? "no" : text;
            }
        }
        return "";
    }

    private static String text(DelimitedRow row, int field) {
        return field < 0 ? "" : row.field(field);
    }

    private ObservationStatus ofOne(DelimitedRow row, int field) {
        if (isEmpty(row, field)) {
            return ObservationStatus.NONE;
        }
        boolean both = flags >= 0 && observation >= 0;
        int place = both ? -1 : known.get(row.characters(field), 0, row.length(field));
        if (place >= 0) {
            return statuses.get(place);
        }
        ObservationStatus status = status(row);
        if (!both && statuses.size() < MOST_KNOWN) {
            known.put(row.field(field), statuses.size());
            statuses.add(status);
        }
        return status;
    }
}
