package org.thbreport.xlsx.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands bytes on, and keeps a copy of them while one is asked for and they are few. */
final class CopyingOutput extends OutputStream {

    private final OutputStream out;
    private @Nullable ByteArrayOutputStream copy;
    private int most;

    CopyingOutput(OutputStream out) {
        this.out = out;
    }

    /** Begins a copy of what is written from now on. */
    void copy(int most) {
        this.most = most;
        copy = new ByteArrayOutputStream();
    }

    /** Ends the copy; returns it, unless there were more bytes than asked for. */
    Optional<byte[]> copied() {
        Optional<byte[]> copied = Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
        copy = null;
        return copied;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        if (copy != null && copy.size() + length <= most) {
            copy.write(bytes, from, length);
        } else {
            copy = null;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
