package org.thbreport.batch.register;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder of the drivers that the program does not bring along. */
public final class AddOnFolder {
    /** The launcher sets it, where the user did not. */
    private static final String VARIABLE = "THB_REPORT_ADDONS";

    private AddOnFolder() {}

    /** Returns the folder that environment variables name, or null for none. */
    public static @Nullable Path of(Map<String, String> variables) {
        String folder = variables.getOrDefault(VARIABLE, "");
        return folder.isEmpty() ? null : Path.of(folder).toAbsolutePath();
    }
}
