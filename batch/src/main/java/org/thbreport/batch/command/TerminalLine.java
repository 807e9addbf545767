package org.thbreport.batch.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** The last line of a terminal, written over again and again; whoever prints above it holds the monitor of the writer. */
final class TerminalLine implements ProgressBarConsumer {
    /** Goes to the beginning of the line and erases it (ECMA-48: CR, EL). */
    static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final int columns;

    TerminalLine(PrintWriter err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    /** A character is left free: a line that fills the terminal would wrap. */
    @Override
    public int getMaxRenderedLength() {
        return columns - 1;
    }

    @Override
    public void accept(String line) {
        synchronized (err) {
            err.print(ERASE + line);
            err.flush();
        }
    }

    @Override
    public void clear() {
        err.print(ERASE);
        err.flush();
    }

    @Override
    public void close() {
        err.flush();
    }
}
