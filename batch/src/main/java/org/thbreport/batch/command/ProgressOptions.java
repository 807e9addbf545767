package org.thbreport.batch.command;

import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import picocli.CommandLine.Option;

/** The option that asks for progress, or asks for none. */
final class ProgressOptions {
    @Option(
            names = "--progress",
            negatable = true,
            description = "show how far the work is on standard error, as a bar on a terminal and as lines elsewhere;"
                    + " without it only on a terminal")
    private @Nullable Boolean wanted;

    /** Returns what shows progress as this user wants it; it is silent where none is wanted. */
    WorkProgress begin(Environment environment, String unit) {
        boolean terminal = environment.columns() > 0;
        if (wanted == null ? !terminal : !wanted) {
            return WorkProgress.silent(environment.err());
        }
        return terminal
                ? WorkProgress.bar(environment.err(), unit, environment.columns())
                : WorkProgress.lines(environment.err(), unit);
    }
}
