package org.thbreport.model.data;

/**
 * The flags of an observation, kept as they came.
 *
 * @param flags observation flags of Eurostat's code list OBS_FLAG, combined ones whole ({@code bep}); empty for none
 * @param confidentiality code of CONF_STATUS ({@code C}); empty for none
 */
public record ObservationStatus(String flags, String confidentiality) {

    /** No flag at all. */
    public static final ObservationStatus NONE = new ObservationStatus("", "");

    /** Returns a status of flags alone. */
    public static ObservationStatus ofFlags(String flags) {
        return flags.isEmpty() ? NONE : new ObservationStatus(flags, "");
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
