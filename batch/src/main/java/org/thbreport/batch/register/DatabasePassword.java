package org.thbreport.batch.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.engine.CountFailure;

/** The password of a register's database, of the environment or a file. */
public final class DatabasePassword {
    private static final String VARIABLE = "THB_REPORT_DB_PASSWORD_";

    private DatabasePassword() {}

    /**
     * Returns the password; null where there is none, so that the driver looks into {@code ~/.pgpass}.
     *
     * @param study the study folder
     * @param variables environment variables
     * @throws CountFailure if others can read the file, or it cannot be read
     */
    public static @Nullable String of(Path study, CaseRegister register, Map<String, String> variables)
            throws CountFailure {
        String variable = VARIABLE + register.id().toUpperCase(Locale.ROOT).replace('-', '_');
        String given = variables.get(variable);
        String file = register.connection().passwordFile();
        if (given != null || file == null) {
            return given;
        }
        Path path = study.resolve(file);
        try {
            boolean open = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                    .anyMatch(permission -> !permission.name().startsWith("OWNER"));
            if (open || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw CountFailure.of(
                        RegisterRule.OPEN_PASSWORD_FILE,
                        Location.of(file),
                        "others can read the password of the database, or it is no plain file",
                        "a file of mode 0600: chmod 600 " + file);
            }
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw CountFailure.of(
                    RegisterRule.NO_CONNECTION,
                    register.place("connection.passwordFile"),
                    "the file of the password cannot be read",
                    "a file of mode 0600, ~/.pgpass, or the variable " + variable);
        }
    }
}
