package org.thbreport.publication.compose.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.model.data.Dimension;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.ColumnKind;

/**
 * Every observation of the statistics files, as they came, as far as disclosure control lets them through. Where one sheet
 * cannot hold them they stand on several, by year.
 */
public final class ObservationSheets {

    public static final String ID = "observations";

    /** Rows of a workbook's sheet, less some for title, lines and headings. */
    private static final int MOST_ROWS = 1_048_576 - 76;

    private final StudyWords common;
    private final List<ProtectedObservations> files;
    private final int mostRows;

    public ObservationSheets(StudyWords common, List<ProtectedObservations> files) {
        this(common, files, MOST_ROWS);
    }

    /** For tests, which need not make a million rows. */
    public ObservationSheets(StudyWords common, List<ProtectedObservations> files, int mostRows) {
        this.common = common;
        this.files = files.stream().filter(file -> file.size() > 0).toList();
        this.mostRows = mostRows;
    }

    /** Returns the sheets; none where there is no observation that may be published. */
    public List<Sheet> sheets() {
        Map<String, String> dimensions = dimensions();
        List<ObservationTable> tables = files.stream()
                .map(file -> new ObservationTable(common, file, List.copyOf(dimensions.keySet())))
                .toList();
        List<ObservationPart> parts = parts(tables);
        List<Sheet> sheets = new ArrayList<>();
        for (ObservationPart part : parts) {
            SheetMaker sheet = sheet(dimensions).rows(part);
            if (parts.size() > 1) {
                sheet.part(sheets.size() + 1, years(part));
            }
            sheets.add(sheet.make());
        }
        return sheets;
    }

    private SheetMaker sheet(Map<String, String> dimensions) {
        SheetMaker sheet = new SheetMaker(common, ID).text("file", "sheet.observations.file", 3);
        dimensions.forEach((id, name) -> sheet.column(new Column(
                "dimension-" + id,
                common.text("sheet.observations.dimension", "dimension", name),
                ColumnKind.CODE,
                0,
                false,
                2)));
        return sheet.column(Column.number("value", common.text("sheet.observations.value"), ColumnKind.COUNT, 0, 2))
                .text("missing", "sheet.observations.missing", 2)
                .column(code("flags", "sheet.annual.flags"))
                .column(code("confidentiality", "sheet.observations.confidentiality"))
                .text("precision", "sheet.shares.precision", 2)
                .text("source", "sheet.findings.source", 2)
                .text("vintage", "sheet.observations.vintage", 2);
    }

    private Column code(String id, String headerKey) {
        return new Column(id, common.text(headerKey), ColumnKind.CODE, 0, false, 1);
    }

    /** Returns the dimensions of all files, by id in small letters, in the order in which they come first. */
    private Map<String, String> dimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (ProtectedObservations file : files) {
            file.dimensions()
                    .forEach(dimension ->
                            dimensions.putIfAbsent(dimension.id().toLowerCase(java.util.Locale.ROOT), dimension.id()));
        }
        return dimensions;
    }

    /** Returns the rows of each sheet: all on one where they fit, else as many whole years as fit. */
    private List<ObservationPart> parts(List<ObservationTable> tables) {
        TreeMap<Integer, Long> rows = new TreeMap<>();
        for (ObservationTable table : tables) {
            for (int row = 0; row < table.size(); row++) {
                rows.merge(table.year(row), 1L, Long::sum);
            }
        }
        List<ObservationPart> parts = new ArrayList<>();
        int first = 0;
        int last = 0;
        long held = 0;
        for (Map.Entry<Integer, Long> year : rows.entrySet()) {
            if (held > 0 && held + year.getValue() > mostRows) {
                parts.add(new ObservationPart(tables, first, last, 0, held));
                held = 0;
            }
            first = held == 0 ? year.getKey() : first;
            last = year.getKey();
            held += year.getValue();
            long skipped = 0;
            for (; held > mostRows; held -= mostRows, skipped += mostRows) {
                parts.add(new ObservationPart(tables, first, last, skipped, mostRows));
            }
            if (skipped > 0) {
                parts.add(new ObservationPart(tables, first, last, skipped, held));
                held = 0;
            }
        }
        if (held > 0) {
            parts.add(new ObservationPart(tables, first, last, 0, held));
        }
        return parts;
    }

    private String years(ObservationPart part) {
        return part.firstYear() == part.lastYear()
                ? String.valueOf(part.firstYear())
                : common.text(
                        "period.range",
                        "from",
                        String.valueOf(part.firstYear()),
                        "to",
                        String.valueOf(part.lastYear()));
    }

    /** Returns the flags that occur, each whole. */
    public List<String> flags() {
        Set<String> flags = new TreeSet<>();
        for (ProtectedObservations file : files) {
            for (int row = 0; row < file.size(); row++) {
                flags.add(file.status(row).flags());
            }
        }
        return List.copyOf(flags);
    }

    /** Returns the dimensions whose codes have labels that say more, each once. */
    public List<Dimension> labelled() {
        Set<Dimension> labelled = new LinkedHashSet<>();
        for (ProtectedObservations file : files) {
            for (Dimension dimension : file.dimensions()) {
                if (!dimension.codes().equals(dimension.labels())) {
                    labelled.add(dimension);
                }
            }
        }
        return List.copyOf(labelled);
    }
}
