package org.thbreport.model.data;

/**
 * The flags of an observation, kept as they came.
 *
 * @param flags observation flags of Eurostat's code list OBS_FLAG, combined ones whole ({@code bep}); empty for none. Codes of
 *     SDMX's OBS_STATUS that mean the same stand here as Eurostat's
 * @param confidentiality code of CONF_STATUS ({@code C}); empty for none
 * @param other what the file says and Eurostat's list has not, whole: a code of SDMX's OBS_STATUS without an equal there
 *     ({@code W}), a text that is in no list, the mark of a withheld value ({@code <5}); empty for none. Never read letter by
 *     letter
 */
public record ObservationStatus(String flags, String confidentiality, String other) {

    /** No flag at all. */
    public static final ObservationStatus NONE = new ObservationStatus("", "");

    /** Makes a status of codes that the lists have. */
    public ObservationStatus(String flags, String confidentiality) {
        this(flags, confidentiality, "");
    }

    /** Returns a status of flags alone. */
    public static ObservationStatus ofFlags(String flags) {
        return flags.isEmpty() ? NONE : new ObservationStatus(flags, "");
    }

    /** Returns the same status with one more thing that the file says. */
    public ObservationStatus and(String more) {
        return new ObservationStatus(flags, confidentiality, other.isEmpty() ? more : other + "; " + more);
    }

    /** Returns all flags as a reader of the data sees them: {@code bep}, {@code p; W}. */
    public String shown() {
        return flags.isEmpty() || other.isEmpty() ? flags + other : flags + "; " + other;
    }

    /** Returns whether the series breaks at this observation: flag {@code b}, alone or combined. */
    public boolean isBreak() {
        return flags.indexOf('b') >= 0;
    }

    /** Returns whether the definition differs: flag {@code d}, alone or combined. */
    public boolean definitionDiffers() {
        return flags.indexOf('d') >= 0;
    }

    /** Returns whether the value is confidential: flag {@code c}, or any code of confidentiality but free. */
    public boolean isConfidential() {
        return flags.indexOf('c') >= 0 || !(confidentiality.isEmpty() || confidentiality.equals("F"));
    }
}
