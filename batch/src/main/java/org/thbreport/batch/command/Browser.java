package org.thbreport.batch.command;

import java.io.IOException;
import java.util.List;
import org.thbreport.batch.Environment;

/** Opens the browser of the user, where there is a user. */
final class Browser {
    private Browser() {}

    /** Opens an address, on a terminal and where no build server says that it is one; a browser that cannot be opened is no fault. */
    static void open(Environment environment, String address, boolean refused) {
        boolean isWatched =
                environment.columns() > 0 && !environment.variables().containsKey("CI");
        if (refused || !isWatched) {
            return;
        }
        for (String opener : List.of("xdg-open", "open")) {
            try {
                new ProcessBuilder(opener, address)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return;
            } catch (IOException missing) {
                continue;
            }
        }
    }
}
