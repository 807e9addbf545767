package org.thbreport.batch;

/** How a run ended, for scripts. The numbers are part of the contract. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** The input was read, but breaks a rule; nothing was published. */
    public static final int BROKEN_RULE = 1;
    /** The command line is wrong. */
    public static final int WRONG_USAGE = 2;
    /** An input cannot be opened, recognised or parsed, or the output cannot be written. */
    public static final int UNUSABLE_FILE = 3;
    /** A fault of the program itself. */
    public static final int INTERNAL_ERROR = 4;

    private ExitCode() {}
}
