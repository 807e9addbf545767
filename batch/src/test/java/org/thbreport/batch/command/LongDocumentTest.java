package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.Main;

/** A made-up PDF of 300 pages with 1,500 notes is read with little memory, and a person sees how far it is. */
@Tag("slow")
class LongDocumentTest {

    private static final int PAGES = 300;
    private static final int NOTES = 1_500;
    private static final String[] CODES = "AT BE BG CY CZ DE EE EL ES FI FR HR HU IE IT LT LU LV".split(" ");

    /** The process takes 4 seconds of CPU on two cores of 2024; the bar is 10 there, and twice that on any machine. */
    private static final long MOST_SECONDS = 20;

    @TempDir
    private Path folder;

    @Test
    void isReadWholeWithLittleMemory() throws IOException, InterruptedException {
        Files.write(folder.resolve("long.pdf"), pdf());
        Process program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        ManagementFactory.getRuntimeMXBean().getClassPath(),
                        Main.class.getName(),
                        "import",
                        "long.pdf",
                        "--progress")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        List<Long> seconds = new ArrayList<>(List.of(0L));
        while (!program.waitFor(50, TimeUnit.MILLISECONDS)) {
            program.info().totalCpuDuration().ifPresent(time -> seconds.add(time.toSeconds()));
        }

        List<String> err = Files.readAllLines(folder.resolve("err.txt"));
        assertThat(program.exitValue()).as(String.join("\n", err)).isZero();
        List<String> out = Files.readAllLines(folder.resolve("out.txt"));
        assertThat(out.get(out.size() - 1)).startsWith("1500 notes, 1500 lists: 1500 sure, 0 to look at;");
        assertThat(err.stream().filter(line -> line.startsWith("pages ")))
                .hasSize(PAGES)
                .last()
                .asString()
                .isEqualTo("pages 300/300: page 300");
        assertThat(seconds.get(seconds.size() - 1)).as("seconds of CPU").isLessThan(MOST_SECONDS);
    }

    /** Twenty thousand lists in one sentence after the other, or all in one note, take no time that grows with their square. */
    @Test
    void aLongParagraphIsReadAsFastAsManyShortOnes() throws IOException {
        String much = "In AT, BE and CY it is done by law. ".repeat(20_000);
        Files.writeString(folder.resolve("text.txt"), "Several do so.[1] " + much + "\n\n[1] AT.\n");
        Files.writeString(folder.resolve("note.txt"), "Several do so.[1]\n\n[1] " + much + "\n");
        for (String file : List.of("text.txt", "note.txt")) {
            Console console = new Console(folder);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(console.run("import", file)).isZero();
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            assertThat(TimeUnit.NANOSECONDS.toSeconds(took))
                    .as("seconds of CPU for %s: about 4 where it is quick, 40 where it grows with the square", file)
                    .isLessThan(MOST_SECONDS);
            assertThat(console.out().lines().count()).as(file).isGreaterThan(19_000);
        }
    }

    /** Five paragraphs a page, each with a raised marker, and five small notes at its foot, in Courier: 0.6 of its size wide. */
    private static byte[] pdf() {
        List<String> objects = new ArrayList<>();
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            String content = page(page);
            objects.add("<</Length " + content.length() + ">>stream\n" + content + "\nendstream");
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + objects.size()
                    + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            kids.append(objects.size()).append(" 0 R ");
        }
        objects.set(1, "<</Type/Pages/Count " + PAGES + "/Kids[" + kids + "]>>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
        return file.append(start).append("\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String page(int page) {
        StringBuilder content = new StringBuilder();
        int first = page * NOTES / PAGES;
        for (int i = 0; i < NOTES / PAGES; i++) {
            int note = first + i + 1;
            double y = 800 - 60 * i;
            words(content, 50, y, 10, "In " + place(note) + " several countries have a fund from which the victims");
            String end = "are paid, and report on it, as it is done in " + place(7 * note) + ".";
            words(content, 50, y - 12, 10, end);
            words(content, 50 + 6.0 * end.length(), y - 8.5, 6, String.valueOf(note));
            words(content, 50, 112.5 - 11 * i, 5, String.valueOf(note));
            int from = note % 9;
            String list = String.join(", ", List.of(CODES).subList(from, from + 2 + note % 7));
            words(content, 66, 110 - 11 * i, 8, list + ".");
        }
        words(content, 300, 20, 8, String.valueOf(page + 1));
        return content.toString();
    }

    /** A name for each number: a line that stands at the top of three pages is a running head. */
    private static String place(int number) {
        String letters = Integer.toString(number + 17_576, 26);
        return "X"
                + letters.chars()
                        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 26))))
                        .reduce("", String::concat);
    }

    private static void words(StringBuilder content, double x, double y, double size, String words) {
        content.append(String.format(Locale.ROOT, "BT /F %.1f Tf %.1f %.1f Td (%s) Tj ET%n", size, x, y, words));
    }
}
