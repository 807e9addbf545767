package org.thbreport.ingest.statistics;

import java.io.IOException;

/** Reads delimited texts that are laid out in one way. */
public final class DelimitedTables {

    private final TableLayout layout;

    /** Reads texts of a layout. */
    public DelimitedTables(TableLayout layout) {
        this.layout = layout;
    }

    /** Returns whether a text has a header of the layout. */
    public boolean recognises(ContentHead head) {
        return !head.isBinary() && TableHead.find(head, layout).isPresent();
    }

    /** Reads a text. */
    public StatisticsReading read(StatisticsInput input) {
        return ParseAttempt.ofNumbers(input, (log, style) -> read(input, log, style));
    }

    private StatisticsReading read(StatisticsInput input, IssueLog log, NumberStyle style) throws IOException {
        TableHead head = TableHead.find(ContentHead.of(input), layout).orElse(new TableHead(0, ',', false));
        try (DelimitedFile file = new DelimitedFile(input, head)) {
            boolean commas = head.separator() == ';' || head.separator() == '\t';
            TableRows table =
                    layout.open(input, file.header(), new TableContext(log, head.skipped() + 1, style, true, commas));
            for (DelimitedRow row = file.next(); row != null; row = file.next()) {
                if (file.isComplete(row, log)) {
                    table.add(row);
                }
            }
            return table.finish();
        }
    }
}
