package org.thbreport.register.rows;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.engine.CaseRow;
import org.thbreport.register.engine.CaseSink;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.MissingColumns;

/** Turns rows of one table into rows of a register, and refuses those without a day or with an age that is none. */
final class RowReader {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern AGE = Pattern.compile("[0-9]{1,3}");

    private final CaseRegister register;
    private final CaseSink sink;
    private final Rejects rejects;
    private final DayReader days;
    private final String file;
    private final int width;
    private final Map<RegisterRole, int[]> places = new EnumMap<>(RegisterRole.class);
    private final int[] flags;

    /**
     * Begins a table.
     *
     * @param header the names of its columns
     * @param place the table, for messages
     * @param file name of the file without its ending
     * @throws CountFailure if a column is missing
     */
    RowReader(CaseRegister register, CaseSink sink, Rejects rejects, List<String> header, Location place, String file)
            throws CountFailure {
        MissingColumns.require(register, header, place);
        this.register = register;
        this.sink = sink;
        this.rejects = rejects;
        this.days = new DayReader(register);
        this.file = file;
        this.width = header.size();
        for (RegisterRole role : RegisterRole.values()) {
            places.put(
                    role,
                    register.columns().of(role).stream()
                            .mapToInt(header::indexOf)
                            .toArray());
        }
        this.flags = register.columns().flags().keySet().stream()
                .mapToInt(header::indexOf)
                .toArray();
    }

    /**
     * Takes a row.
     *
     * @param size number of its fields
     * @param field gives a field
     * @param place its place
     * @throws CountFailure if the register cannot be counted at all
     */
    void row(int size, IntFunction<String> field, Location place) throws CountFailure {
        if (size != width) {
            rejects.add(
                    RegisterRule.FIELD_COUNT,
                    place,
                    "the row has " + size + " fields",
                    width + " were expected, as in the header");
            return;
        }
        Optional<LocalDate> day = days.read(single(RegisterRole.DATE, field).strip());
        if (day.isEmpty()) {
            rejects.add(
                    RegisterRule.NO_DATE,
                    place,
                    "the column " + name(RegisterRole.DATE) + " holds no day",
                    "a day in one of the forms "
                            + String.join(", ", register.connection().dates()));
            return;
        }
        String birth = single(RegisterRole.BIRTH, field).strip();
        Integer year = YEAR.matcher(birth).matches() ? Integer.valueOf(birth) : null;
        LocalDate born = null;
        if (!birth.isEmpty() && year == null) {
            Optional<LocalDate> found = days.read(birth);
            if (found.isEmpty()) {
                refuseAge(place, RegisterRole.BIRTH, "a day, or a year of four digits");
                return;
            }
            born = found.get();
        }
        String age = single(RegisterRole.AGE, field).strip();
        if (!age.isEmpty() && !AGE.matcher(age).matches()) {
            refuseAge(place, RegisterRole.AGE, "whole years");
            return;
        }
        sink.add(new CaseRow(
                single(RegisterRole.CASE, field).strip(),
                single(RegisterRole.PERSON, field).strip(),
                day.get(),
                register.columns().area() == null
                        ? single(RegisterRole.AREA, field)
                        : String.valueOf(register.columns().area()),
                joined(RegisterRole.CITIZENSHIP, field),
                single(RegisterRole.SEX, field),
                born,
                year,
                number(age),
                register.columns().organisationIsFile() ? file : joined(RegisterRole.ORGANISATION, field),
                single(RegisterRole.STATUS, field),
                single(RegisterRole.OUTCOME, field),
                flags.length == 0 ? joined(RegisterRole.FORMS, field) : joined(flags, ";", field)));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private void refuseAge(Location place, RegisterRole role, String expected) {
        rejects.add(
                RegisterRule.NO_AGE,
                place,
                "the column " + name(role) + " holds no age",
                "empty, or " + expected + ", was expected");
    }

    private String name(RegisterRole role) {
        return String.join(", ", register.columns().of(role));
    }

    private String single(RegisterRole role, IntFunction<String> field) {
        int[] place = places.getOrDefault(role, new int[0]);
        return place.length == 0 ? "" : field.apply(place[0]);
    }

    private String joined(RegisterRole role, IntFunction<String> field) {
        return joined(places.getOrDefault(role, new int[0]), register.columns().separator(role), field);
    }

    private static String joined(int[] places, String separator, IntFunction<String> field) {
        return places.length == 1
                ? field.apply(places[0])
                : java.util.Arrays.stream(places).mapToObj(field).collect(Collectors.joining(separator));
    }
}
