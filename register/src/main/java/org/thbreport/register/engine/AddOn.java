package org.thbreport.register.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;

/**
 * Jars that somebody puts beside the program for a database that few have. Those alone are loaded that the program was tried with,
 * each held to its hash, and apart from the program's own.
 */
final class AddOn {
    private static final String LIST = "addons.csv";

    private AddOn() {}

    /**
     * Loads an add-on. What it opens is closed with the program.
     *
     * @param name name of the add-on, and of its folder
     * @param addons folder of all add-ons, or null for none
     * @throws CountFailure if a jar is missing or another
     */
    static URLClassLoader load(String name, @Nullable Path addons, Location place) throws CountFailure {
        List<URL> jars = new ArrayList<>();
        try {
            for (var each : jars(name).entrySet()) {
                Path jar = addons == null ? null : addons.resolve(name).resolve(each.getKey());
                if (jar == null || !Files.isRegularFile(jar)) {
                    throw refusal(name, addons, place, each.getKey() + " is not there");
                }
                if (!InputFile.of(each.getKey(), Files.readAllBytes(jar))
                        .sha256()
                        .equals(each.getValue())) {
                    throw refusal(name, addons, place, each.getKey() + " is another than the one that was tried");
                }
                jars.add(jar.toUri().toURL());
            }
        } catch (IOException unreadable) {
            throw refusal(name, addons, place, "it cannot be read");
        }
        return new URLClassLoader(name, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static CountFailure refusal(String name, @Nullable Path addons, Location place, String why) {
        String folder = addons == null ? "addons/" + name : addons.resolve(name).toString();
        return CountFailure.of(
                RegisterRule.NO_ENGINE,
                place,
                "a register in Trino needs the add-on in " + folder + ": " + why,
                "mvn -f " + folder + "/pom.xml package; see docs/registers.md");
    }

    /** Returns the jars of an add-on with their hashes, by name. */
    static SortedMap<String, String> jars(String name) {
        SortedMap<String, String> jars = new TreeMap<>();
        InputStream list = Objects.requireNonNull(AddOn.class.getResourceAsStream(LIST), LIST);
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : reader) {
                if (row.getField("addon").equals(name)) {
                    jars.put(row.getField("jar"), row.getField("sha256"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }
}
