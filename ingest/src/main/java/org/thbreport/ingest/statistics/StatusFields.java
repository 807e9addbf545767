package org.thbreport.ingest.statistics;

import java.util.Locale;
import org.thbreport.model.data.ObservationStatus;

/** Turns the fields of a row that hold flags into a status. */
public final class StatusFields {

    private final int flags;
    private final int confidentiality;
    private final boolean standard;
    private String lastFlags = "";
    private String lastConfidentiality = "";
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
        if ((flags < 0 || row.is(flags, lastFlags))
                && (confidentiality < 0 || row.is(confidentiality, lastConfidentiality))) {
            return last;
        }
        lastFlags = flags < 0 ? "" : row.field(flags);
        lastConfidentiality = confidentiality < 0 ? "" : row.field(confidentiality);
        last = of(lastFlags, lastConfidentiality, standard);
        return last;
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
