package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.language.Wording;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.xlsx.readback.XlsxAnnexReader;

/**
 * "Table 3 of the annex" in the finished briefing or flash is table 3 in the contents of the finished annex and in the title of
 * its sheet; figures and tables of the briefing are numbered without a gap, and no reference goes beyond them.
 */
@Tag("slow")
class ReferencesTest {

    private static final int NUMBER = 975;
    private static final String NAME = "\u0001";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.thbreport.batch.edition.ExampleStudy#names")
    void findTheirTablesAndFigures(String example) throws IOException {
        ExampleStudy study = ExampleStudy.of(ExampleStudy.folder(example));
        study.writeAll(folder);
        for (String tag : study.languages()) {
            Wording wording = Language.of(tag).wording();
            Map<Integer, String> tables = tables(wording, folder.resolve("annex-" + tag + ".xlsx"));
            for (ProductKind product : ProductKind.values()) {
                Path file = folder.resolve(product.code() + "-" + tag + ".pdf");
                try (PdfBriefingReader reader = new PdfBriefingReader(Files.readAllBytes(file))) {
                    hold(wording, tables, reader.blocks(), product.code() + "-" + tag);
                }
            }
        }
    }

    /** Returns the names of the tables by their numbers, as the contents list them; each sheet's title has the number too. */
    private static Map<Integer, String> tables(Wording wording, Path annex) throws IOException {
        Pattern caption = pattern(wording, "caption.table", "title");
        String contents = wording.text("sheet.contents.name");
        Map<Integer, String> listed = new HashMap<>();
        Map<Integer, String> titled = new HashMap<>();
        new XlsxAnnexReader(Files.readAllBytes(annex), Set.of()).firstCells().forEach((sheet, words) -> {
            boolean list = sheet.equals(contents);
            for (String first : list ? words : words.subList(0, 1)) {
                Matcher matcher = caption.matcher(first);
                if (matcher.matches()) {
                    (list ? listed : titled)
                            .put(Integer.parseInt(matcher.group("n")), list ? matcher.group("name") : sheet);
                }
            }
        });
        assertThat(listed).isNotEmpty().isEqualTo(titled);
        return listed;
    }

    private static void hold(Wording wording, Map<Integer, String> tables, List<TextBlock> blocks, String file) {
        Pattern reference = pattern(wording, "reference.sheet", "sheet");
        List<Integer> figures = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        Set<String> unnamed = new TreeSet<>();
        int found = 0;
        for (TextBlock block : blocks) {
            String text = block.text().replaceAll("[\\s\u00a0\u202f]+", " ");
            Matcher matcher = reference.matcher(text);
            while (matcher.find()) {
                found++;
                String name = tables.get(Integer.parseInt(matcher.group("n")));
                if (!matcher.group("name").equals(name)) {
                    unnamed.add(matcher.group());
                }
            }
            add(
                    figures,
                    pattern(wording, "caption.figure", "title"),
                    block.role().equals("P") ? text : "");
            add(own, pattern(wording, "caption.table", "title"), block.role().equals("Caption") ? text : "");
        }
        assertThat(unnamed).as(file).isEmpty();
        assertThat(figures).as(file).isNotEmpty();
        assertThat(found).as(file).isGreaterThanOrEqualTo(figures.size());
        assertCounted(file, figures, blocks, Pattern.compile(aside(wording, "reference.figure")));
        assertCounted(file, own, blocks, Pattern.compile(aside(wording, "reference.table")));
    }

    private static void add(List<Integer> numbers, Pattern caption, String text) {
        Matcher matcher = caption.matcher(text);
        if (matcher.matches()) {
            numbers.add(Integer.parseInt(matcher.group("n")));
        }
    }

    /** Captions count 1, 2, 3, and each reference in brackets is to one of them. */
    private static void assertCounted(String file, List<Integer> captions, List<TextBlock> blocks, Pattern reference) {
        for (int i = 0; i < captions.size(); i++) {
            assertThat(captions.get(i)).as(file).isEqualTo(i + 1);
        }
        for (TextBlock block : blocks) {
            Matcher matcher = reference.matcher(block.text().replaceAll("[\\s\u00a0\u202f]+", " "));
            while (matcher.find()) {
                assertThat(captions).as(file).contains(Integer.parseInt(matcher.group("n")));
            }
        }
    }

    private static String aside(Wording wording, String key) {
        return "\\(" + quoted(wording.text(key, "n", NUMBER)) + "[),]";
    }

    private static Pattern pattern(Wording wording, String key, String name) {
        return Pattern.compile(quoted(wording.text(key, "n", NUMBER, name, NAME)));
    }

    /** Returns a message as a regular expression; a name may hold no quotation mark where others follow it. */
    private static String quoted(String message) {
        String number = String.valueOf(NUMBER);
        return message.replaceAll("[\\s\u00a0\u202f]+", " ")
                .replaceAll("[.()]", "\\\\$0")
                .replace(number, "(?<n>\\d+)")
                .replace(NAME, message.endsWith(NAME) ? "(?<name>.+)" : "(?<name>[^”“»]+?)");
    }
}
