package org.thbreport.ingest.statistics;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of an input come from. It can be opened more than once and gives the same bytes each time. */
@FunctionalInterface
public interface ByteSource {

    /**
     * Opens the bytes from their beginning; the caller closes the stream.
     *
     * @throws IOException if they cannot be opened
     */
    InputStream open() throws IOException;
}
