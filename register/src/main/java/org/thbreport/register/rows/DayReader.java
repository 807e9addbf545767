package org.thbreport.register.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.engine.CountFailure;

/** Days as a register writes them: in the forms that the study names, with or without a time, or moments with their offset. */
final class DayReader {
    private static final String ISO = "yyyy-MM-dd";

    private final List<DateTimeFormatter> forms = new ArrayList<>();
    private final @Nullable ZoneId zone;
    private final Location place;
    private final boolean iso;

    /**
     * Makes a reader.
     *
     * @throws CountFailure if a form is none
     */
    DayReader(CaseRegister register) throws CountFailure {
        this.zone = register.zone();
        this.place = register.place("connection");
        this.iso = register.connection().dates().contains(ISO);
        for (String form : register.connection().dates()) {
            try {
                forms.add(DateTimeFormatter.ofPattern(form.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException none) {
                throw CountFailure.of(
                        RegisterRule.NO_DATE, place, "\"" + form + "\" is no form of days", "yyyy-MM-dd or dd.MM.yyyy");
            }
        }
    }

    /**
     * Reads a day.
     *
     * @return the day, in the zone of the register; empty for a text that is none
     * @throws CountFailure if it is a moment with its offset, and the register has no zone
     */
    Optional<LocalDate> read(String text) throws CountFailure {
        if (text.indexOf(':') < 0) {
            return plain(text);
        }
        String moment = text.replace(' ', 'T');
        try {
            LocalDateTime local = LocalDateTime.parse(moment);
            return Optional.of(local.toLocalDate());
        } catch (DateTimeException withOffset) {
            return ofMoment(moment);
        }
    }

    private Optional<LocalDate> ofMoment(String moment) throws CountFailure {
        OffsetDateTime instant;
        try {
            instant = OffsetDateTime.parse(moment);
        } catch (DateTimeException none) {
            int space = moment.indexOf('T');
            return space < 0 || !moment.matches("[^T]+T\\d{1,2}:\\d{2}(:\\d{2})?")
                    ? Optional.empty()
                    : plain(moment.substring(0, space));
        }
        if (zone == null) {
            throw CountFailure.of(
                    RegisterRule.NO_ZONE,
                    place,
                    "days of registration stand as moments, and nothing says in which time zone they are a day",
                    "\"zone: Europe/Riga\", for instance");
        }
        return Optional.of(instant.atZoneSameInstant(zone).toLocalDate());
    }

    private Optional<LocalDate> plain(String text) {
        if (iso && text.length() == ISO.length() && text.charAt(4) == '-') {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(LocalDate.parse(text, form));
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
