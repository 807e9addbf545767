package org.thbreport.ingest.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.thbreport.ingest.statistics.SafeXml;

/** What kept a row from being read, through an iterator that may throw nothing else. */
final class RowFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    RowFailure(Exception cause) {
        super(cause);
    }

    /** Returns why the file cannot be read any further. */
    IOException failure() {
        if (getCause() instanceof XMLStreamException broken) {
            return SafeXml.failure(broken, "expected a complete .ods file");
        }
        return getCause() instanceof IOException failure ? failure : new IOException(getCause());
    }
}
