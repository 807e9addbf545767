package org.thbreport.register;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.rows.ReadListener;

/**
 * A register that is to be counted.
 *
 * @param register the register
 * @param study the study folder
 * @param snapshot the files of the study folder, of which those of codes are read
 * @param countries the countries and their memberships
 * @param extracted the day after which no registration can be
 * @param timeout seconds that a statement may take, or 0 for what the study says
 * @param password password or token of the database, or null
 * @param addons folder of the drivers that the program does not bring along, or null for none
 * @param listener hears how far the reading of files has come
 */
public record CountTask(
        CaseRegister register,
        Path study,
        InputSnapshot snapshot,
        CountryRegister countries,
        LocalDate extracted,
        int timeout,
        @Nullable String password,
        @Nullable Path addons,
        ReadListener listener) {

    /** Returns the seconds that a statement may take. */
    public int seconds() {
        return timeout > 0 ? timeout : register.connection().timeout();
    }

    /** Returns the task with another that hears how far the reading has come. */
    public CountTask heardBy(ReadListener other) {
        return new CountTask(register, study, snapshot, countries, extracted, timeout, password, addons, other);
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "counting " + register.id();
    }
}
