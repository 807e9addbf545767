package org.thbreport.batch.command;

import java.io.PrintWriter;
import org.thbreport.batch.Environment;

/** The line for a fault of the program itself: no trace, unless the user asked for one to report the fault with. */
final class InternalError {
    /** Environment variable that asks for a trace. */
    static final String TRACE = "THB_REPORT_TRACE";

    private InternalError() {}

    static void print(Throwable failure, Environment environment) {
        PrintWriter err = environment.err();
        err.println("thb-report: internal error: this is a fault of the program, not of your files;" + " set " + TRACE
                + "=1, run again and report what it prints");
        if (environment.variables().containsKey(TRACE)) {
            failure.printStackTrace(err);
        }
    }
}
