package org.thbreport.batch.release;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A key of the program itself: its classes, texts, brandings, fonts and code lists, and the names of its libraries, which
 * carry their versions. Time stamps and folders do not go into it.
 */
public final class ProgramBuild {
    private static final String OWN = "thb-report-";

    private ProgramBuild() {}

    /**
     * Returns the key.
     *
     * @param classPath the class path that the program runs from
     * @return 16 hexadecimal digits
     */
    public static String key(String classPath) throws IOException {
        TreeMap<String, String> parts = new TreeMap<>();
        for (String element : List.of(classPath.split(File.pathSeparator))) {
            Path path = Path.of(element);
            String name = String.valueOf(path.getFileName());
            if (Files.isDirectory(path)) {
                addFolder(path, parts);
            } else if (name.startsWith(OWN)) {
                addJar(path, parts);
            } else {
                parts.put("library " + name, "");
            }
        }
        String text = parts.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining("\n"));
        return DigestUtils.sha256Hex(text).substring(0, 16);
    }

    private static void addJar(Path jar, TreeMap<String, String> parts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> counts(entry.getName()))
                    .forEach(entry -> parts.put(entry.getName(), checksum(entry)));
        }
    }

    private static void addFolder(Path folder, TreeMap<String, String> parts) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            CRC32 crc = new CRC32();
            byte[] bytes = Files.readAllBytes(file);
            crc.update(bytes);
            parts.put(folder.relativize(file).toString(), crc.getValue() + " " + bytes.length);
        }
    }

    private static boolean counts(String entry) {
        return !entry.endsWith("/") && !entry.startsWith("META-INF/");
    }

    private static String checksum(ZipEntry entry) {
        return entry.getCrc() + " " + entry.getSize();
    }
}
