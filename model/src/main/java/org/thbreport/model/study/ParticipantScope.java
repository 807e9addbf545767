package org.thbreport.model.study;

/** Who can take part in a study. */
public enum ParticipantScope {
    /** Member and Observer Countries of the European Migration Network. */
    EMN,
    /** Member States of the European Union. */
    EU,
    /** The countries that the study names, whatever they belong to. */
    LISTED;

    /** Returns the code in {@code study.yaml}, in small letters. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
