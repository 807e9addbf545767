package org.thbreport.model.data;

/** Whether a cell has a value or why not, and how precise it is, as one small number. */
final class CellState {

    private static final MissingReason[] REASONS = MissingReason.values();

    private CellState() {}

    /** Returns the state of a cell that has a value. */
    static int of(Precision precision) {
        return precision.ordinal();
    }

    /** Returns the state of a cell that has none. */
    static int of(MissingReason reason, Precision precision) {
        return 2 + 2 * reason.ordinal() + precision.ordinal();
    }

    static boolean isReported(int state) {
        return state < 2;
    }

    /** Returns why a cell that is not reported has no value. */
    static MissingReason reason(int state) {
        return REASONS[state / 2 - 1];
    }

    static Precision precision(int state) {
        return (state & 1) == Precision.APPROXIMATE.ordinal() ? Precision.APPROXIMATE : Precision.EXACT;
    }
}
