package org.thbreport.batch.compare;

import java.io.IOException;

/** Thrown when a file of a release is gone, or is not what its manifest says. */
public final class ChangedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;

    ChangedFileException(String file) {
        super(file + " is gone, or is not the file that was published");
        this.file = file;
    }

    /** Returns the file, by the release as the user named it and its path in it. */
    public String file() {
        return file;
    }
}
