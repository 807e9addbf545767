package org.thbreport.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Branding;

/**
 * What the annex costs, beside other writers of workbooks in the same run. CPU time is measured, not the wall clock as by JMH: the
 * machines are shared, and a writer may compress on a second thread. Every long table is written by a cold process of its own, so
 * that each pays for its own start, memory and compiler. Arguments: {@code long ROWS ROUNDS}, {@code small}; none for both.
 */
public final class AnnexBenchmark {

    private static final String HEAP = "-Xmx128m";
    private static final int WARM = 2_000;

    private AnnexBenchmark() {}

    /** Runs the benchmarks that are named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> named = List.of(arguments);
        if (named.isEmpty() || named.contains("small")) {
            small();
        }
        int at = named.indexOf("long");
        if (named.isEmpty() || at >= 0) {
            longTable(number(named, at + 1, 1_000_000), number(named, at + 2, 3));
        }
    }

    private static int number(List<String> arguments, int at, int usual) {
        return at < arguments.size() && arguments.get(at).matches("\\d+") ? Integer.parseInt(arguments.get(at)) : usual;
    }

    private static void small() throws IOException {
        Annex annex = SampleAnnex.english();
        XlsxAnnexWriter writer = new XlsxAnnexWriter(Branding.DEFAULT);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[WARM];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < WARM; i++) {
            out.reset();
            long start = threads.getCurrentThreadCpuTime();
            writer.write(annex, out);
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        long first = times[0];
        long[] warm = Arrays.copyOfRange(times, WARM / 2, WARM);
        Arrays.sort(warm);
        print("annex of 6 sheets and 2 charts, CPU of the writing thread: first %.0f ms, warm %.2f ms (median of %d), %d bytes%n",
                first / 1e6, warm[warm.length / 2] / 1e6, warm.length, out.size());
    }

    private static void longTable(int rows, int rounds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("annex-benchmark");
        Map<String, List<double[]>> measured = new LinkedHashMap<>();
        try {
            for (int round = 0; round < rounds; round++) {
                measure(measured, folder, rows, "thb-report", "");
                for (String level : List.of("1", "4", "5", "6")) {
                    measure(measured, folder, rows, "fastexcel", level);
                }
                if (round == 0) {
                    measure(measured, folder, rows, "SXSSF", "");
                    measure(measured, folder, rows, "XlsxWriter", "");
                }
            }
        } finally {
            Files.delete(folder);
        }
        print("%n%,d rows x %d columns, cold process, Java heap %s; medians%n", rows, LongTable.HEADINGS.length, HEAP);
        print("%-14s %8s %6s %9s %9s%n", "", "CPU s", "ratio", "peak MB", "file MB");
        double ours = median(measured.get("thb-report"), 0);
        measured.forEach((name, runs) -> print(
                "%-14s %8.2f %6.2f %9.0f %9.1f%n",
                name, median(runs, 0), median(runs, 0) / ours, median(runs, 1), median(runs, 2)));
    }

    private static double median(List<double[]> runs, int figure) {
        double[] sorted = runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void measure(Map<String, List<double[]>> measured, Path folder, int rows, String program, String level)
            throws IOException, InterruptedException {
        Path file = folder.resolve("table.xlsx");
        Path times = folder.resolve("times");
        List<String> command = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%U %S %M"));
        if (program.equals("XlsxWriter")) {
            command.addAll(List.of("/usr/bin/python3", "src/bench/python/long_table.py", "" + rows, file.toString()));
        } else {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LongTableProgram.class.getName(),
                    program,
                    "" + rows,
                    file.toString(),
                    level));
        }
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " ended with " + code);
        }
        String[] figures = Files.readString(times, StandardCharsets.US_ASCII).strip().split(" ");
        double cpu = Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]);
        String name = level.isEmpty() ? program : program + " level " + level;
        double[] run = {cpu, Integer.parseInt(figures[2]) / 1024.0, Files.size(file) / 1e6};
        measured.computeIfAbsent(name, key -> new ArrayList<>()).add(run);
        print("%s: %.2f s%n", name, cpu);
        Files.delete(file);
        Files.delete(times);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
