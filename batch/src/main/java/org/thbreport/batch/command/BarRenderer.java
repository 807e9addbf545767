package org.thbreport.batch.command;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/**
 * Draws a bar as {@code editions 34/162 [=====>      ] 21%  0:01:10 left  30 published, 1 failed}. Where the line is too short the
 * bar goes first, then the detail is cut.
 */
final class BarRenderer implements ProgressBarRenderer {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 40;

    @Override
    public String render(ProgressState state, int columns) {
        String head = state.getTaskName() + " " + state.getCurrent() + "/"
                + (state.getMax() > 0 ? Long.toString(state.getMax()) : "?");
        String tail = percent(state) + left(state) + detail(state);
        int room = columns - head.length() - tail.length() - " [] ".length();
        String line =
                room < SHORTEST ? head + " " + tail : head + " [" + bar(state, Math.min(room, LONGEST)) + "] " + tail;
        return line.length() > columns ? line.substring(0, Math.max(0, columns)) : line;
    }

    private static String bar(ProgressState state, int width) {
        int full = (int) (width * part(state));
        return "=".repeat(full) + (full < width ? ">" + " ".repeat(width - full - 1) : "");
    }

    private static String percent(ProgressState state) {
        return (int) (100 * part(state)) + "%";
    }

    /** Steps take about the same time, so what is left follows from what was needed. */
    private static String left(ProgressState state) {
        if (state.getCurrent() == 0 || state.getMax() <= 0) {
            return "";
        }
        long millis = state.getElapsedAfterStart().toMillis();
        Duration left = Duration.ofMillis(
                (long) ((double) millis * (state.getMax() - state.getCurrent()) / state.getCurrent()));
        return String.format(
                Locale.ROOT, "  %d:%02d:%02d left", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    private static String detail(ProgressState state) {
        String detail = state.getExtraMessage();
        return detail == null || detail.isEmpty() ? "" : "  " + detail;
    }

    private static double part(ProgressState state) {
        return state.getMax() <= 0 ? 0 : Math.min(1, (double) state.getCurrent() / state.getMax());
    }
}
