package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;

/** Seeded changes of the example and the template: whatever stands in the files, reading ends with a study or with issues. */
class StudyReaderFuzzTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "emn-thb-international-dimension");

    private static final List<String> FRAGMENTS = List.of(
            "\0",
            "\"",
            "'",
            "\n",
            "\r",
            "\r\n",
            ",",
            ";",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!binary ",
            "!x ",
            "? ",
            "| ",
            "> ",
            "---\n",
            "...\n",
            "%YAML 9.9\n",
            "#",
            "\t",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "1e999",
            "-0",
            ".nan",
            ".inf",
            "0x1F",
            "0o7",
            "9999999999999999999999",
            "1970-01-01",
            "+999999999-12-31",
            "null",
            "~",
            "true",
            "<<: ",
            "EL",
            "GR",
            "UK",
            "AA",
            "and",
            "id: ",
            "en: ",
            "../",
            "\\u0000",
            "\\",
            "%",
            "=1+1");

    private final StudyReader reader = new StudyReader(ReferenceData.load().countries());
    private final List<Map<String, byte[]>> folders = List.of(StudyTemplate.SMALL.files(), example());

    @Test
    @Tag("slow")
    void readsTwoThousandChangedFolders() {
        readChanged(2_000, 1);
    }

    @Test
    @Tag("nightly")
    void readsAHundredThousandChangedFolders() {
        readChanged(100_000, 2);
    }

    private void readChanged(int count, long seed) {
        Random random = new Random(seed);
        int studies = 0;
        for (int i = 0; i < count; i++) {
            Map<String, byte[]> folder = new TreeMap<>(folders.get(random.nextInt(folders.size())));
            List<String> paths = folder.keySet().stream()
                    .filter(path -> !path.startsWith("."))
                    .toList();
            String path = paths.get(random.nextInt(paths.size()));
            byte[] bytes = Objects.requireNonNull(folder.get(path));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes = change(bytes, random);
            }
            folder.put(path, bytes);
            studies += isRead(InputSnapshot.of(folder), "seed " + seed + ", input " + i) ? 1 : 0;
        }
        assertThat(studies).as("studies that were read all the same").isBetween(count / 20, count * 19 / 20);
    }

    private boolean isRead(InputSnapshot snapshot, String name) {
        StudyReading reading;
        try {
            reading = reader.read(snapshot);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name, e);
        }
        assertThat(reading.study().isPresent())
                .as(name)
                .isEqualTo(reading.issues().isEmpty());
        assertThat(reading.issues())
                .as(name)
                .allMatch(issue -> !issue.location().file().isEmpty())
                .noneMatch(issue -> issue.toString().contains("Exception"));
        return reading.study().isPresent();
    }

    private static byte[] change(byte[] bytes, Random random) {
        if (random.nextInt(5) == 0 && bytes.length > 0) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            return changed;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        String changed = switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + fragment + text.substring(to);
            case 2 ->
                text.substring(0, from) + text.substring(from, to).repeat(random.nextInt(40)) + text.substring(to);
            case 3 -> withoutLine(text, random);
            case 4 -> text.substring(0, from) + fragment.repeat(random.nextInt(400)) + text.substring(from);
            default -> text.substring(0, from) + fragment + text.substring(from);
        };
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        String line = lines.remove(random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, byte[]> example() {
        Map<String, byte[]> files = new TreeMap<>();
        InputSnapshot snapshot = InputSnapshot.read(EXAMPLE);
        new StudyReader(ReferenceData.load().countries()).read(snapshot);
        for (InputFile file : snapshot.files()) {
            boolean otherLanguage =
                    file.path().startsWith("texts/") && !file.path().equals("texts/lv.yaml");
            if (!otherLanguage || file.path().equals("texts/en.yaml")) {
                files.put(file.path(), file.bytes());
            }
        }
        return files;
    }
}
