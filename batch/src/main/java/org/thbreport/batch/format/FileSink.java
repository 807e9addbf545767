package org.thbreport.batch.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where the files of an edition go. */
public interface FileSink {

    /** What a file holds. */
    interface Content {
        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file a piece at a time. */
    void write(String path, Content content) throws IOException;

    /** Opens a file that was written before. */
    InputStream open(String path) throws IOException;
}
