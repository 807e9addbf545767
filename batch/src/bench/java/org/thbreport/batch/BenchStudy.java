package org.thbreport.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The made-up example with numbers of 27 countries in ten years, from a seeded generator. */
final class BenchStudy {
    static final List<String> COUNTRIES = List.of(
            "BE", "BG", "CZ", "DK", "DE", "EE", "IE", "EL", "ES", "FR", "HR", "IT", "CY", "LV", "LT", "LU", "HU", "MT", "NL", "AT",
            "PL", "PT", "RO", "SI", "SK", "FI", "SE");

    private static final List<String> GROUPS = List.of("NAT", "EU27_2020_FOR", "NEU27_2020_FOR", "UNK");

    private BenchStudy() {}

    /** Writes the study into a folder. Must be run from the folder of the source or of the module. */
    static void write(Path folder, String id) throws IOException {
        Path example = Path.of("examples/made-up-register");
        Path source = Files.isDirectory(example) ? example : Path.of("..").resolve(example);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, Files.readString(study).replaceFirst("(?m)^id: \\S+", "id: " + id));
        Files.writeString(folder.resolve("statistics/victims.csv"), victims());
    }

    private static String victims() {
        Random random = new Random(27);
        StringBuilder rows = new StringBuilder("area,period,citizenship,value,unit,flag,precision\n");
        for (String country : COUNTRIES) {
            int size = 100 + random.nextInt(900);
            for (int year = 2014; year <= 2023; year++) {
                for (String group : GROUPS) {
                    int count = group.equals("UNK") ? random.nextInt(20) : size / 3 + random.nextInt(size / 4);
                    rows.append(country)
                            .append(',')
                            .append(year)
                            .append(',')
                            .append(group)
                            .append(',')
                            .append(count)
                            .append(",NR,,exact\n");
                }
            }
        }
        return rows.toString();
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Returns the most memory that this process ever held, in kilobytes, as Linux counts it. */
    static long residentPeakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
