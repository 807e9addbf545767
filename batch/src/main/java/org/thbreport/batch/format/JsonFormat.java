package org.thbreport.batch.format;

import java.io.IOException;
import java.util.List;
import org.thbreport.batch.result.ResultsFile;

/** All results under their names. */
public record JsonFormat() implements FileFormat {
    @Override
    public List<String> files() {
        return List.of(ResultsFile.FILE);
    }

    @Override
    public void write(EditionContent content, FileSink sink) throws IOException {
        sink.write(ResultsFile.FILE, out -> out.write(content.resultsFile()));
    }
}
