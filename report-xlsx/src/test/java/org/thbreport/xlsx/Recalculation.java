package org.thbreport.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** LibreOffice works out every formula again, in copies whose remembered numbers are all wrong. */
public final class Recalculation {

    /** What the order of additions may change. */
    private static final double TOLERANCE = 1e-12;

    private static final Pattern REMEMBERED = Pattern.compile("(<f>[^<]*</f>)<v>[^<]*</v>");

    private static final String ALWAYS_RECALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
            </item>
            </oor:items>
            """;

    private Recalculation() {}

    /**
     * Returns the formulas that come out otherwise than their workbook remembers them.
     *
     * @param files workbooks by name
     * @param folder an empty folder to work in
     */
    public static List<String> differences(Map<String, byte[]> files, Path folder)
            throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        Map<String, byte[]> found = recalculated(files, folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Map<String, Double> expected = FinishedWorkbook.formulas(file.getValue());
            Map<String, Double> numbers = FinishedWorkbook.formulas(Objects.requireNonNull(found.get(file.getKey())));
            expected.forEach((cell, value) -> {
                Double number = numbers.get(cell);
                if (number == null || !(Math.abs(number - value) <= TOLERANCE * Math.max(1, Math.abs(value)))) {
                    differences.add(file.getKey() + " " + cell + ": " + value + " became " + number);
                }
            });
        }
        return differences;
    }

    private static Map<String, byte[]> recalculated(Map<String, byte[]> files, Path folder)
            throws IOException, InterruptedException {
        // Without this setting it trusts the numbers that it reads.
        Path settings = folder.resolve("profile/user/registrymodifications.xcu");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, ALWAYS_RECALCULATE);
        List<String> command = new ArrayList<>(List.of(
                "libreoffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("out").toString()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path input = folder.resolve(file.getKey());
            Files.write(input, poisoned(file.getValue()));
            command.add(input.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice did not end");
        }
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (String name : files.keySet()) {
            found.put(name, Files.readAllBytes(folder.resolve("out").resolve(name)));
        }
        return found;
    }

    /** Returns a copy in which every formula remembers a wrong number. */
    static byte[] poisoned(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : Workbooks.parts(file).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                Matcher matcher = REMEMBERED.matcher(part.getValue());
                zip.write(matcher.replaceAll("$1<v>-999</v>").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
