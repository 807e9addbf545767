package org.thbreport.batch.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come: as a bar on a terminal, as lines, or not at all. Safe for use by several threads. */
final class WorkProgress implements AutoCloseable {
    private static final int REDRAW_MILLIS = 250;

    private final PrintWriter err;
    private final String unit;
    private final boolean lines;
    private final @Nullable ProgressBar bar;
    private int done;
    private int all;

    private WorkProgress(PrintWriter err, String unit, boolean lines, @Nullable ProgressBar bar) {
        this.err = err;
        this.unit = unit;
        this.lines = lines;
        this.bar = bar;
    }

    /** Returns progress that shows nothing but the messages. */
    static WorkProgress silent(PrintWriter err) {
        return new WorkProgress(err, "", false, null);
    }

    /** Returns progress as one line for each step. */
    static WorkProgress lines(PrintWriter err, String unit) {
        return new WorkProgress(err, unit, true, null);
    }

    /**
     * Returns progress as a bar that is drawn again and again in the last line of a terminal.
     *
     * @param unit what is counted, such as {@code editions}
     * @param columns width of the terminal in characters
     */
    static WorkProgress bar(PrintWriter err, String unit, int columns) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(unit)
                .setInitialMax(0)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .continuousUpdate()
                .clearDisplayOnFinish()
                .setRenderer(new BarRenderer())
                .setConsumer(new TerminalLine(err, columns))
                .build();
        return new WorkProgress(err, unit, false, bar);
    }

    /** Returns whether a bar is shown, so that a line for each step would say the same twice. */
    boolean isBar() {
        return bar != null;
    }

    /**
     * Says how much there is to do.
     *
     * @param number steps, those done included
     */
    synchronized void expect(int number) {
        all = number;
        if (bar != null) {
            bar.maxHint(number);
        }
    }

    /**
     * Says that a step was done.
     *
     * @param detail what was done, or how it stands; short
     */
    synchronized void step(String detail) {
        done++;
        if (bar != null) {
            bar.setExtraMessage(detail);
            bar.stepTo(done);
        } else if (lines) {
            err.println(unit + " " + done + "/" + Math.max(all, done) + ": " + detail);
        }
    }

    /** Says what is in hand. */
    synchronized void note(String detail) {
        if (bar != null) {
            bar.setExtraMessage(detail);
        }
    }

    /** Prints a message on standard error; a bar moves down and stays whole. */
    void message(String line) {
        above(() -> err.println(line));
    }

    /** Lets something be printed on the terminal; a bar moves down and stays whole. */
    synchronized void above(Runnable printing) {
        if (bar == null) {
            printing.run();
            return;
        }
        synchronized (err) {
            err.print(TerminalLine.ERASE);
            err.flush();
            printing.run();
        }
        bar.refresh();
    }

    /** Ends the work; a bar is taken away, because a summary follows. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
