package org.thbreport.batch.format;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.thbreport.batch.result.TidyData;

/** Tables for those who work with rows. */
public record CsvFormat() implements FileFormat {
    @Override
    public List<String> files() {
        return TidyData.FILES;
    }

    @Override
    public void write(EditionContent content, FileSink sink) throws IOException {
        for (Map.Entry<String, byte[]> table : content.tables().entrySet()) {
            sink.write(table.getKey(), out -> out.write(table.getValue()));
        }
    }
}
