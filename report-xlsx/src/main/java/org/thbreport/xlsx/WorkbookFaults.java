package org.thbreport.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Contrast;
import org.thbreport.xlsx.zip.ZipEntries;

/**
 * Holds a finished workbook to what the program writes: its skeleton is laid out once more, for its own shape and colours, and each part must
 * be that skeleton, with words in the places of words and with what follows from the cells in all others.
 */
public final class WorkbookFaults {

    /** What a word of the workbook may be; what is told in numbers, and the keys of inputs, are of one form. */
    private static final Pattern WORDS = Pattern.compile("[^<>\"]*+");

    private static final Map<String, Pattern> FORMS = Map.of(
            WorkbookProperties.LANGUAGE, Pattern.compile("[A-Za-z0-9-]++"),
            WorkbookProperties.DATE, Pattern.compile("\\d{4}-\\d{2}-\\d{2}T00:00:00Z"));

    private static final Pattern FIGURE = Pattern.compile(
            "<(?:n(?: p=\"1\")? r=\"[A-Z]{1,3}\\d{1,7}\"|t s=\"[^<>\"]*+\" r=\"[A-Z]{1,3}\\d{1,7}\"|l s=\"[^<>\"]*+\"|d s=\"[^<>\"]*+\" c=\"\\d{1,4}\")>"
                    + "[^<>\"]*+</[ntld]>");
    /** Characters that turn those behind them: 15 would be seen as 51. */
    private static final Pattern TURNING = Pattern.compile("[\u202d\u202e]");

    private static final int WHITE = 0xFFFFFF;

    /** Parts that are read before others, which repeat their words. */
    private static final List<String> FIRST = List.of("xl/workbook.xml");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private WorkbookFaults() {}

    /** Returns what the program does not write, in words; after some of it no more is looked for. */
    public static List<String> of(byte[] workbook) {
        WorkbookFaults faults = new WorkbookFaults();
        try {
            ZipEntries.of(workbook)
                    .forEach((name, part) -> faults.parts.put(name, new String(part, StandardCharsets.UTF_8)));
            faults.read();
        } catch (IOException foreign) {
            faults.faults.add(String.valueOf(foreign.getMessage()));
        }
        return faults.faults;
    }

    private void read() throws IOException {
        ReadWorkbook workbook = new ReadWorkbook(parts);
        Branding branding = workbook.branding();
        WorkbookShape shape = workbook.shape();
        WorkbookSkeleton skeleton = WorkbookSkeleton.of(shape, branding);
        names(skeleton.parts().keySet());
        colours(branding);
        parts.forEach((name, text) -> {
            if (TURNING.matcher(text).find()) {
                faults.add("has characters in " + name + " that turn others");
            }
        });
        places.put(WorkbookSkeleton.STRINGS, parts.getOrDefault(WorkbookSkeleton.SHARED_STRINGS, ""));
        for (int index = 0; index < shape.sheets().size(); index++) {
            fill(index, workbook.sheets().get(index), shape.sheets().get(index));
        }
        Set<String> order = new LinkedHashSet<>(FIRST);
        order.addAll(skeleton.parts().keySet());
        for (String name : order) {
            part(name, skeleton);
            if (FIRST.contains(name)) {
                links(workbook.sheets());
            }
        }
        for (int index = 0; index < shape.sheets().size(); index++) {
            new SheetFaults(workbook.sheets().get(index), shape.sheets().get(index), skeleton.styles())
                    .read(places.getOrDefault(WorkbookSkeleton.key(index, "name"), ""), tables(shape), faults);
        }
        fonts(workbook.strings(), skeleton.styles());
    }

    private void names(Set<String> written) throws IOException {
        for (String name : parts.keySet()) {
            if (!written.contains(name)) {
                throw new IOException("has the part " + name + ", which is none of an annex");
            }
        }
        if (!List.copyOf(parts.keySet()).equals(List.copyOf(written))) {
            throw new IOException("lacks a part, or has its parts in another order");
        }
    }

    private void colours(Branding branding) {
        List<Integer> colours = new ArrayList<>(branding.series());
        colours.add(branding.ink());
        colours.add(branding.brand());
        colours.stream()
                .distinct()
                .filter(colour -> !Contrast.ofGraphic("", colour, WHITE).suffices())
                .forEach(colour ->
                        faults.add("has the colour " + StyleSheet.hex(colour) + ", which cannot be seen on white"));
    }

    /** Puts down what follows from the cells of a sheet in the parts beside it. */
    private void fill(int index, ReadSheet sheet, WorkbookShape.SheetShape shape) throws IOException {
        places.put(WorkbookSkeleton.key(index, WorkbookSkeleton.ROWS), sheet.markup());
        places.put(
                WorkbookSkeleton.key(index, WorkbookSkeleton.LAST),
                PrintedPages.last(sheet.rows().size() - 1));
        for (int chart = 0; chart < shape.charts().size(); chart++) {
            ReadChart.fill(
                    places,
                    WorkbookSkeleton.key(index, "chart" + chart + '.'),
                    shape.charts().get(chart),
                    sheet);
        }
        if (shape.hasTable()) {
            List<String> headings = sheet.rows().get(shape.headerRow()).cells().stream()
                    .map(ReadCell::kept)
                    .toList();
            TablePart.fill(
                    places, index, headings, shape.headerRow(), sheet.rows().size() - 1);
        }
    }

    /** Puts down the links of the sheets, as soon as their names are known. */
    private void links(List<ReadSheet> sheets) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (int index = 0; index < sheets.size(); index++) {
            String name = MarkupReader.words(places.getOrDefault(WorkbookSkeleton.key(index, "name"), ""));
            names.put(SheetLinks.quotedName(name), name);
        }
        for (int index = 0; index < sheets.size(); index++) {
            SheetLinks links = new SheetLinks(sheets.get(index).links(), names);
            places.put(WorkbookSkeleton.key(index, WorkbookSkeleton.LINKS), XmlOutput.written(links::write));
            places.put(
                    WorkbookSkeleton.key(index, WorkbookSkeleton.RELATIONS), XmlOutput.written(links::writeRelations));
        }
    }

    private Set<String> tables(WorkbookShape shape) {
        Set<String> tables = new LinkedHashSet<>();
        for (int index = 0; index < shape.sheets().size(); index++) {
            String name = places.get(WorkbookSkeleton.key(index, "table"));
            if (name != null) {
                tables.add(name);
            }
        }
        return tables;
    }

    private void fonts(ReadStrings strings, CellStyles styles) {
        Set<String> known = Set.of(styles.normalFont(), styles.strongFont());
        strings.fonts().stream()
                .filter(font -> !known.contains(font))
                .forEach(font -> faults.add("has words in the font " + font));
    }

    private void part(String name, WorkbookSkeleton skeleton) {
        PartTemplate template = skeleton.parts().get(name);
        String text = parts.get(name);
        if (template == null || text == null) {
            return;
        }
        try {
            MarkupReader reader = new MarkupReader(name, text);
            for (int piece = 0; piece < template.pieces().size(); piece++) {
                reader.skip(new String(template.pieces().get(piece), StandardCharsets.UTF_8));
                if (piece < template.places().size()) {
                    place(template.places().get(piece), reader);
                }
            }
            if (!reader.isAtEnd()) {
                throw reader.foreign();
            }
        } catch (IOException foreign) {
            faults.add(String.valueOf(foreign.getMessage()));
        }
    }

    /** Reads what stands at a place: what is known of it, or its words, which are known from then on. */
    private void place(String key, MarkupReader reader) throws IOException {
        String known = places.get(key);
        if (known != null) {
            reader.skip(known);
            return;
        }
        int start = reader.at();
        if (key.endsWith('.' + FigureKeys.PLACE)) {
            while (reader.next(FIGURE) != null) {
                // One figure after the other.
            }
            return;
        }
        reader.need(FORMS.getOrDefault(key, WORDS));
        String words = reader.since(start);
        places.put(key, words);
        if (key.endsWith(".name")) {
            String name = SheetLinks.quotedName(MarkupReader.words(words));
            places.put(key + Slots.QUOTED, XmlOutput.escaped(name));
        }
    }
}
