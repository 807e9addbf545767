package org.thbreport.register.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;

/** The engine of a register that lies in a database: by its address PostgreSQL or Trino. */
public final class DatabaseEngine {
    private DatabaseEngine() {}

    /**
     * Connects to the database of a register.
     *
     * @param password password, or null where none is needed or the driver finds it
     * @param timeout seconds that a statement may take
     * @param addons folder of the drivers that the program does not bring along, or null for none
     * @throws CountFailure if the database cannot be used, lacks a column, or its driver is not there
     */
    public static RegisterEngine open(
            CaseRegister register, @Nullable String password, int timeout, @Nullable Path addons) throws CountFailure {
        Location place = register.place("connection.jdbc");
        return switch (AddressForm.of(String.valueOf(register.connection().jdbc()), place)) {
            case POSTGRESQL -> PostgresEngine.open(register, password, timeout);
            case TRINO -> TrinoEngine.open(register, password, timeout, AddOn.load("trino", addons, place));
        };
    }
}
