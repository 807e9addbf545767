package org.thbreport.pdf;

import com.lowagie.text.pdf.PdfReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.content.Branding;

/**
 * A briefing of two pages with two charts and a map, the same repeated up to about 500 pages, and the two pages on one
 * writer by several threads. Arguments: how often the two pages are repeated in each document; or {@link #NUMBERS}.
 */
public final class PdfBenchmark {

    /** Asks for the two pages alone: least, median and most milliseconds and the bytes, in one line. */
    static final String NUMBERS = "numbers";

    private static final List<String> TIMES = List.of("1", "10", "100", "200", "375");
    private static final int WARM_UP = 1500;
    private static final int EACH = 200;

    private PdfBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Measured two = twoPages();
        if (List.of(arguments).contains(NUMBERS)) {
            System.out.println(two.least() + " " + two.median() + " " + two.most() + " " + two.bytes());
            return;
        }
        System.out.println(two);
        for (String argument : arguments.length == 0 ? TIMES : List.of(arguments)) {
            int times = Integer.parseInt(argument);
            Briefing briefing = repeated(times);
            PdfBriefingWriter writer = new PdfBriefingWriter();
            int pages = new PdfReader(writer.write(briefing, Branding.DEFAULT, List.of())).getNumberOfPages();
            Measured measured = Measured.of(pages + " pages", 1, Math.max(1, EACH / times), () -> {
                return writer.write(briefing, Branding.DEFAULT, List.of());
            });
            System.out.printf(Locale.ROOT, "%s, %.2f ms a page%n", measured, measured.median() / pages);
        }
        for (int threads : new int[] {1, 2, 4}) {
            together(threads);
        }
    }

    /** Measures the two pages once all that they need is compiled. */
    static Measured twoPages() throws Exception {
        PdfBriefingWriter writer = new PdfBriefingWriter();
        Briefing briefing = repeated(1);
        return Measured.of("thb-report", WARM_UP, EACH, () -> writer.write(briefing, Branding.DEFAULT, List.of()));
    }

    private static void together(int threads) throws Exception {
        PdfBriefingWriter writer = new PdfBriefingWriter();
        Briefing briefing = repeated(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Measured>> all = Stream.generate(() -> pool.submit(() -> Measured.of(
                        "one of " + threads + " threads", 1, EACH, () -> writer.write(briefing, Branding.DEFAULT, List.of()))))
                .limit(threads)
                .toList();
        for (Future<Measured> one : all) {
            System.out.println(one.get());
        }
        pool.shutdown();
    }

    private static Briefing repeated(int times) {
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
        return new Briefing(rich.metadata(), rich.masthead(), sections, rich.notes());
    }
}
