package org.thbreport.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where a draft goes: memory, until it is kept; from then on what it is kept in, so that attachments take no memory. */
final class DraftOutput extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 17);
    private @Nullable OutputStream target;

    /** Hands on what was written so far, and all that follows. */
    void sendTo(OutputStream out) throws IOException {
        kept.writeTo(out);
        kept.reset();
        target = out;
    }

    private OutputStream out() {
        return target == null ? kept : target;
    }

    @Override
    public void write(int letter) throws IOException {
        out().write(letter);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out().write(bytes, offset, length);
    }

    /** Leaves the target open, whose owner closes it. */
    @Override
    public void close() throws IOException {
        out().flush();
    }
}
