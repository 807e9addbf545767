package org.thbreport.batch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thbreport.batch.command.CommandLineProgram;

/**
 * Measures batches through the command that an operator types: CPU time of the process for each language of an edition, how it scales with
 * threads, the time when nothing changed, and memory from 10 to 1,000 editions. Not a JMH benchmark, which would measure one thread by the wall
 * clock. Arguments: {@code speed ROUNDS}, {@code briefings ROUNDS} (the PDFs alone), {@code pages ROUNDS} (what pages of the web add), {@code memory EDITIONS...}.
 */
public final class BatchBenchmark {
    private static final int LANGUAGES = 6;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;

    private BatchBenchmark(Path folder) {
        this.folder = folder;
    }

    /** Runs the measurements that the arguments ask for and prints their figures. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("thb-report-bench");
        try {
            BatchBenchmark benchmark = new BatchBenchmark(folder);
            if (arguments[0].equals("speed")) {
                benchmark.speed(Integer.parseInt(arguments[1]), "");
            } else if (arguments[0].equals("briefings")) {
                benchmark.speed(Integer.parseInt(arguments[1]), "pdf");
            } else if (arguments[0].equals("pages")) {
                benchmark.pages(Integer.parseInt(arguments[1]));
            } else {
                for (String editions : Arrays.asList(arguments).subList(1, arguments.length)) {
                    benchmark.memory(Integer.parseInt(editions));
                }
            }
        } finally {
            BenchStudy.remove(folder);
        }
    }

    /** 27 editions (the whole and 26 countries) in six languages: 162 briefings and 162 annexes, or only some kinds of files. */
    private void speed(int rounds, String only) throws IOException {
        BenchStudy.write(folder.resolve("study"), "bench");
        List<Usage> one = new ArrayList<>();
        List<Usage> two = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            one.add(batch("one" + round, 1, only));
            two.add(batch("two" + round, 2, only));
            Usage again = run("two" + round + ".yaml", 2, only);
            say("round %d: 1 thread %s; 2 threads %s; nothing changed %s", round, one.get(round - 1), two.get(round - 1), again);
        }
        double alone = median(one, Usage::cpuMillis) / (27.0 * LANGUAGES);
        say("median CPU for a language of an edition: %.1f ms with 1 thread, %.1f ms with 2",
                alone, median(two, Usage::cpuMillis) / (27.0 * LANGUAGES));
        say("2 threads take %.2f of half the wall time of 1, and %.2f of its CPU time",
                2 * median(two, Usage::wallMillis) / median(one, Usage::wallMillis),
                median(two, Usage::cpuMillis) / median(one, Usage::cpuMillis));
    }

    /** The same 162 editions with and without pages of the web, in turns. */
    private void pages(int rounds) throws IOException {
        BenchStudy.write(folder.resolve("study"), "bench");
        List<Usage> with = new ArrayList<>();
        List<Usage> without = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            without.add(batch("without" + round, 1, "pdf,xlsx,json,csv"));
            with.add(batch("with" + round, 1, "pdf,html,xlsx,json,csv"));
            ratios.add(with.get(round - 1).cpuMillis() / without.get(round - 1).cpuMillis());
            say("round %d: without %s; with %s; %.3f", round, without.get(round - 1), with.get(round - 1), ratios.get(round - 1));
            BenchStudy.remove(folder.resolve("with" + round));
            BenchStudy.remove(folder.resolve("without" + round));
        }
        ratios.sort(null);
        say("median CPU without %.0f ms, with %.0f ms; median of the ratios of pairs %.3f",
                median(without, Usage::cpuMillis),
                median(with, Usage::cpuMillis),
                ratios.get(ratios.size() / 2));
    }

    private Usage batch(String name, int threads, String only) throws IOException {
        Files.writeString(
                folder.resolve(name + ".yaml"),
                "out: " + name + "\nledger: " + name + ".ledger/ledger\neditions:\n"
                        + "  - {study: study, languages: [en, lv, de, fr, el, bg], areas: ["
                        + String.join(", ", BenchStudy.COUNTRIES.subList(0, 26)) + "]}\n");
        return run(name + ".yaml", threads, only);
    }

    private void memory(int editions) throws IOException {
        StringBuilder batch = new StringBuilder("out: many\nledger: many.ledger/ledger\neditions:\n");
        for (int i = 0; i < editions; i++) {
            BenchStudy.write(folder.resolve("many" + i), "bench-" + i);
            batch.append("  - {study: many").append(i).append(", languages: [en]}\n");
        }
        Files.writeString(folder.resolve("many.yaml"), batch);
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.isCollectionUsageThresholdSupported())
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        Usage usage = run("many.yaml", 2, "");
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        say("%d editions: %s; heap after collection %d MB, peak of the pools %d MB, resident %d MB at most",
                editions, usage, used >> 20, peak >> 20, BenchStudy.residentPeakKilobytes() >> 10);
        BenchStudy.remove(folder.resolve("many"));
        BenchStudy.remove(folder.resolve("many.ledger"));
    }

    /** Runs a batch in this process, as the command does. */
    private Usage run(String file, int threads, String only) {
        StringWriter out = new StringWriter();
        Environment environment = new Environment(
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                folder,
                System.getProperty("java.class.path"),
                "bench:1",
                threads,
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(Writer.nullWriter()),
                0);
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        CommandLineProgram program = new CommandLineProgram(environment);
        int code = only.isEmpty() ? program.run("batch", file) : program.run("batch", file, "--only", only);
        Usage usage = new Usage((SYSTEM.getProcessCpuTime() - cpu) / 1e6, (System.nanoTime() - wall) / 1e6);
        if (code != 0) {
            throw new IllegalStateException(out.toString());
        }
        return usage;
    }

    private static double median(List<Usage> usages, java.util.function.ToDoubleFunction<Usage> figure) {
        double[] sorted = usages.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** What a run took. */
    private record Usage(double cpuMillis, double wallMillis) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s CPU, %.2f s wall", cpuMillis / 1000, wallMillis / 1000);
        }
    }
}
