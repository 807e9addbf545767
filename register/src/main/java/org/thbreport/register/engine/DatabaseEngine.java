package org.thbreport.register.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;

/** The engine of a register that lies in a database: by its address PostgreSQL, Trino or Spark. */
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
        String address = String.valueOf(register.connection().address());
        Location place = register.place(address.startsWith("jdbc:") ? "connection.jdbc" : "connection.spark");
        AddressForm form = AddressForm.of(address, place);
        if (password != null) {
            form.refuseOpen(address, place);
        }
        return switch (form) {
            case POSTGRESQL -> PostgresEngine.open(register, password, timeout);
            case TRINO -> TrinoEngine.open(register, password, timeout, AddOn.load("Trino", addons, place));
            case SPARK -> SparkConnection.open(register, place, password, timeout, AddOn.load("Spark", addons, place));
        };
    }
}
