package org.thbreport.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Name and version of the program, as the build wrote them. */
public final class ProgramVersion {
    /** Version of the public contract: names in {@code results.json}, exit codes, folder layout. */
    public static final String CONTRACT = "2";

    private static final String VERSION = read();

    private ProgramVersion() {}

    /** Returns the version: {@code 0.1.0}. */
    public static String version() {
        return VERSION;
    }

    /** Returns name and version: {@code thb-report 0.1.0}. */
    public static String nameAndVersion() {
        return "thb-report " + VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream stream = ProgramVersion.class.getResourceAsStream("program.properties")) {
            properties.load(Objects.requireNonNull(stream, "program.properties is not in the program"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
