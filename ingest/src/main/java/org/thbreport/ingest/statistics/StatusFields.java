package org.thbreport.ingest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thbreport.model.data.ObservationStatus;

/** Turns the fields of a row that hold flags into a status. */
public final class StatusFields {

    private static final int MOST_KNOWN = 10_000;

    private final CodeTable known = new CodeTable();
    private final List<ObservationStatus> statuses = new ArrayList<>();
    private final int flags;
    private final int confidentiality;
    private final boolean standard;
    private int lastFlags = -1;
    private int lastConfidentiality = -1;
    private ObservationStatus last = ObservationStatus.NONE;

    /**
     * Describes the fields.
     *
     * @param flags place of the field of flags, or -1
     * @param confidentiality place of the field of CONF_STATUS, or -1
     * @param standard whether flags are codes of SDMX's OBS_STATUS and not Eurostat's OBS_FLAG
     */
    public StatusFields(int flags, int confidentiality, boolean standard) {
        this.flags = flags;
        this.confidentiality = confidentiality;
        this.standard = standard;
    }

    /** Returns the status of a row. */
    public ObservationStatus of(DelimitedRow row) {
        int flagsChange = flags < 0 ? 0 : row.change(flags);
        int confidentialityChange = confidentiality < 0 ? 0 : row.change(confidentiality);
        if (flagsChange != lastFlags || confidentialityChange != lastConfidentiality) {
            lastFlags = flagsChange;
            lastConfidentiality = confidentialityChange;
            last = confidentiality < 0 || row.isEmpty(confidentiality)
                    ? ofFlags(row)
                    : of(flags < 0 ? "" : row.field(flags), row.field(confidentiality), standard);
        }
        return last;
    }

    private ObservationStatus ofFlags(DelimitedRow row) {
        if (flags < 0) {
            return ObservationStatus.NONE;
        }
        int place = known.get(row.characters(flags), 0, row.length(flags));
        if (place >= 0) {
            return statuses.get(place);
        }
        String text = row.field(flags);
        ObservationStatus status = of(text, "", standard);
        if (statuses.size() < MOST_KNOWN) {
            known.put(text, statuses.size());
            statuses.add(status);
        }
        return status;
    }

    /**
     * Returns the status that flags and CONF_STATUS stand for. Labels become codes; codes of SDMX's OBS_STATUS become the
     * letters that Eurostat uses for the same, its {@code A} (normal value) none.
     */
    public static ObservationStatus of(String flags, String confidentiality, boolean standard) {
        String code = ObservationFlags.code(flags.strip());
        if (standard) {
            code = code.equals("A") ? "" : code.toLowerCase(Locale.ROOT);
        }
        String status = ObservationFlags.confidentiality(confidentiality.strip());
        return code.isEmpty() && status.isEmpty() ? ObservationStatus.NONE : new ObservationStatus(code, status);
    }
}
