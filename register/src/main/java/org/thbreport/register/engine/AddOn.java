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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;

/**
 * Jars that somebody puts beside the program for a database that few have. Those alone are loaded that the program was tried with,
 * each held to its hash, and apart from the program's own. What was held to its hash is what is loaded: a copy in a folder that
 * nobody else can write, which is gone with the program.
 */
final class AddOn {
    private static final String LIST = "addons.csv";

    private AddOn() {}

    /**
     * Loads an add-on. What it opens is closed with the program.
     *
     * @param database name of the database, and in small letters of the add-on's folder
     * @param addons folder of all add-ons, or null for none
     * @throws CountFailure if a jar is missing or another
     */
    static URLClassLoader load(String database, @Nullable Path addons, Location place) throws CountFailure {
        String name = database.toLowerCase(Locale.ROOT);
        Map<String, byte[]> files = new TreeMap<>();
        // Logs of a client may hold statements, and so values.
        files.put("log4j2.properties", "status = off\nrootLogger.level = off\n".getBytes(StandardCharsets.UTF_8));
        try {
            for (var each : jars(name).entrySet()) {
                Path jar = addons == null ? null : addons.resolve(name).resolve(each.getKey());
                if (jar == null || !Files.isRegularFile(jar)) {
                    throw refusal(database, addons, place, each.getKey() + " is not there");
                }
                byte[] bytes = Files.readAllBytes(jar);
                if (!InputFile.of(each.getKey(), bytes).sha256().equals(each.getValue())) {
                    throw refusal(database, addons, place, each.getKey() + " is another than the one that was tried");
                }
                files.put(each.getKey(), bytes);
            }
            return new URLClassLoader(name, copies(files), ClassLoader.getPlatformClassLoader());
        } catch (IOException unreadable) {
            throw refusal(database, addons, place, "it cannot be read, or copied into the folder of temporary files");
        }
    }

    private static URL[] copies(Map<String, byte[]> files) throws IOException {
        Path own = Files.createTempDirectory(
                "thb-report-addon", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        own.toFile().deleteOnExit();
        List<URL> urls = new ArrayList<>(List.of(own.toUri().toURL()));
        for (var each : files.entrySet()) {
            Path copy = own.resolve(each.getKey());
            copy.toFile().deleteOnExit();
            urls.add(Files.write(copy, each.getValue()).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static CountFailure refusal(String database, @Nullable Path addons, Location place, String why) {
        String name = database.toLowerCase(Locale.ROOT);
        String folder = addons == null ? "addons/" + name : addons.resolve(name).toString();
        return CountFailure.of(
                RegisterRule.NO_ENGINE,
                place,
                "a register in " + database + " needs the add-on in " + folder + ": " + why,
                "mvn -f '" + (folder + "/pom.xml").replace("'", "'\\''") + "' package; see docs/registers.md");
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
