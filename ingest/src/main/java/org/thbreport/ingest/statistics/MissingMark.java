package org.thbreport.ingest.statistics;

import java.util.Map;
import java.util.Optional;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;

/** The marks that stand in files in the place of a value. */
public final class MissingMark {

    private static final Map<String, MissingReason> MARKS = Map.of(
            "", MissingReason.NOT_AVAILABLE,
            ":", MissingReason.NOT_AVAILABLE,
            "NaN", MissingReason.NOT_AVAILABLE,
            "[x]", MissingReason.NOT_AVAILABLE,
            "[z]", MissingReason.NOT_APPLICABLE,
            "[c]", MissingReason.CONFIDENTIAL);

    private MissingMark() {}

    /** Returns the reason that a mark gives, or empty if the text is no mark. */
    public static Optional<MissingReason> parse(String text) {
        return Optional.ofNullable(MARKS.get(text));
    }

    /** Returns the reason that an observation without a value has, by its mark and then by its flags. */
    public static MissingReason reason(MissingReason mark, ObservationStatus status) {
        if (mark != MissingReason.NOT_AVAILABLE) {
            return mark;
        }
        if (status.isConfidential()) {
            return MissingReason.CONFIDENTIAL;
        }
        boolean cannotExist = status.flags().indexOf('m') >= 0 || status.flags().indexOf('z') >= 0;
        return cannotExist ? MissingReason.NOT_APPLICABLE : MissingReason.NOT_AVAILABLE;
    }
}
