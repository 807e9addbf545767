package org.thbreport.xlsx.zip;

/** An entry of a zip file, compressed, which other files may hold too. */
public final class StoredEntry {

    private final byte[] compressed;
    private final DeflateOutput.Summary file;

    StoredEntry(byte[] compressed, DeflateOutput.Summary file) {
        this.compressed = compressed;
        this.file = file;
    }

    /** Returns how many bytes it takes, compressed. */
    public int size() {
        return compressed.length;
    }

    byte[] compressed() {
        return compressed;
    }

    DeflateOutput.Summary file() {
        return file;
    }
}
