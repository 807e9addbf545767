package org.thbreport.batch.command;

/** That a command cannot go on, with the line for the user and the exit code for scripts. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * Makes a failure.
     *
     * @param exitCode one of {@link org.thbreport.batch.ExitCode}
     * @param line the whole line for the user
     */
    public CommandFailure(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    /** Returns the exit code. */
    public int exitCode() {
        return exitCode;
    }
}
