package org.thbreport.ingest.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationStatus;

/**
 * A mark that stands in a file in the place of a value.
 *
 * @param reason why there is no value, or null where the mark is how its publisher writes zero
 * @param withheld the bounds of a value that is withheld as {@code <5}, or an empty text
 */
public record MissingMark(@Nullable MissingReason reason, String withheld) {

    private static final String ZERO = "ZERO";
    private static final Pattern BELOW = Pattern.compile("(?:<|&lt;|under |below )\\s?(\\d{1,3})");
    private static final Pattern UP_TO = Pattern.compile("(?:<=|\u2264)\\s?(\\d{1,3})");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,2})\\s?[-\u2013]\\s?(\\d{1,2})");

    private static final Pattern WITH_FLAG = Pattern.compile(":\\s?([a-z]{1,5})");

    private static final Map<String, MissingMark> USUAL = new HashMap<>();
    private static final Map<String, Map<String, MissingMark>> BY_PUBLISHER = new HashMap<>();

    static {
        for (List<String> row : CodeListFile.rows("missing-marks.tsv")) {
            MissingReason reason = row.get(1).equals(ZERO) ? null : MissingReason.valueOf(row.get(1));
            Map<String, MissingMark> marks = row.get(2).equals("*")
                    ? USUAL
                    : BY_PUBLISHER.computeIfAbsent(row.get(2).toLowerCase(Locale.ROOT), key -> new HashMap<>());
            marks.put(row.get(0), new MissingMark(reason, ""));
        }
    }

    /** Returns what a text stands for if it is a mark of nobody in particular. */
    public static Optional<MissingReason> parse(String text) {
        return find(text, "").map(MissingMark::reason);
    }

    /**
     * Returns the mark that a text is.
     *
     * @param publisher what the file says of its publisher, or an empty text
     */
    public static Optional<MissingMark> find(String text, String publisher) {
        String plain = PlainText.strip(text);
        if (!publisher.isEmpty()) {
            String lower = publisher.toLowerCase(Locale.ROOT);
            for (Map.Entry<String, Map<String, MissingMark>> each : BY_PUBLISHER.entrySet()) {
                if (lower.contains(each.getKey()) && each.getValue().containsKey(plain)) {
                    return Optional.of(each.getValue().get(plain));
                }
            }
        }
        MissingMark usual = USUAL.get(plain);
        if (usual != null) {
            return Optional.of(usual);
        }
        Matcher flagged = WITH_FLAG.matcher(plain);
        return flagged.matches() && ObservationFlags.isKnown(flagged.group(1))
                ? Optional.of(new MissingMark(
                        reason(MissingReason.NOT_AVAILABLE, ObservationFlags.status(flagged.group(1), "", "")), ""))
                : withheld(plain);
    }

    private static Optional<MissingMark> withheld(String text) {
        Matcher below = BELOW.matcher(text);
        Matcher upTo = UP_TO.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        if (below.matches() && Integer.parseInt(below.group(1)) > 1) {
            return withheld("1", String.valueOf(Integer.parseInt(below.group(1)) - 1));
        }
        if (upTo.matches() && Integer.parseInt(upTo.group(1)) > 0) {
            return withheld("1", upTo.group(1));
        }
        boolean ordered = between.matches() && Integer.parseInt(between.group(1)) < Integer.parseInt(between.group(2));
        return ordered ? withheld(between.group(1), between.group(2)) : Optional.empty();
    }

    private static Optional<MissingMark> withheld(String low, String high) {
        return Optional.of(new MissingMark(MissingReason.CONFIDENTIAL, low + " to " + high));
    }

    /** Returns what the mark means, for a message. */
    String meaning() {
        if (reason == null) {
            return "zero";
        }
        return switch (reason) {
            case CONFIDENTIAL, WITHHELD -> withheld.isEmpty() ? "withheld" : "withheld, from " + withheld;
            case NOT_APPLICABLE -> "not applicable";
            case NOT_AVAILABLE, NOT_IN_FILE -> "not available";
        };
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
