package org.thbreport.model.data;

/** The value of an observation: reported, or missing with its reason. */
public sealed interface ObservationValue {

    /**
     * A reported value.
     *
     * @param value the value in the observation's unit, finite
     */
    record Reported(double value) implements ObservationValue {}

    /**
     * No value.
     *
     * @param reason why there is none
     */
    record Missing(MissingReason reason) implements ObservationValue {}
}
