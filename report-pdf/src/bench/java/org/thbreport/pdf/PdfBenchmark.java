package org.thbreport.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Theme;

/** A briefing of two pages with two charts and a map, and the same repeated, up to about 500 pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PdfBenchmark {

    @Param({"1", "10", "100", "300"})
    public int times;

    private final PdfBriefingWriter writer = new PdfBriefingWriter();
    private Briefing briefing = Samples.rich();
    private byte[] last = new byte[0];

    @Setup
    public void repeat() {
        Briefing rich = Samples.rich();
        Section map = new Section(
                "map",
                "Map",
                List.of(
                        rich.sections().get(3).blocks().get(0),
                        rich.sections().get(3).blocks().get(2)),
                List.of());
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            sections.addAll(List.of(rich.sections().get(0), rich.sections().get(1), map));
        }
        briefing = new Briefing(rich.metadata(), rich.masthead(), sections, rich.notes());
    }

    @Benchmark
    public byte[] write() {
        last = writer.write(briefing, Theme.DEFAULT, List.of());
        return last;
    }

    @TearDown
    public void size() throws java.io.IOException {
        int pages = new com.lowagie.text.pdf.PdfReader(last).getNumberOfPages();
        System.out.printf(java.util.Locale.ROOT, "%d pages, %.0f KB%n", pages, last.length / 1024.0);
    }
}
