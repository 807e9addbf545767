package org.thbreport.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;

/**
 * Opens the browser of the user, where there is a user. What is opened is a file that only the user can read and that leads to the address:
 * other users of the machine see the arguments of every process, and would read the token there.
 */
final class Browser implements AutoCloseable {
    private static final List<String> USUAL = List.of("xdg-open", "open");

    private final @Nullable Path file;

    private Browser(@Nullable Path file) {
        this.file = file;
    }

    /** Opens an address, on a terminal and where no build server says that it is one; a browser that cannot be opened is no fault. */
    static Browser open(Environment environment, String address, boolean refused) {
        return open(environment, address, refused, USUAL);
    }

    /**
     * Opens an address by one of some programs.
     *
     * @param openers programs that open a file, the first that is there is taken
     */
    static Browser open(Environment environment, String address, boolean refused, List<String> openers) {
        boolean isWatched =
                environment.columns() > 0 && !environment.variables().containsKey("CI");
        if (refused || !isWatched) {
            return new Browser(null);
        }
        Path file;
        try {
            // By default a file of this kind is for its owner alone.
            file = Files.createTempFile(folder(environment), "thb-report-preview", ".html");
            Files.write(file, page(address).getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            return new Browser(null);
        }
        for (String opener : openers) {
            try {
                new ProcessBuilder(opener, file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                break;
            } catch (IOException missing) {
                continue;
            }
        }
        return new Browser(file);
    }

    private static Path folder(Environment environment) {
        String own = environment.variables().getOrDefault("XDG_RUNTIME_DIR", "");
        Path folder = Path.of(own.isEmpty() ? System.getProperty("java.io.tmpdir", "/tmp") : own);
        return Files.isWritable(folder) ? folder : Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
    }

    private static String page(String address) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Preview</title>\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta http-equiv=\"refresh\" content=\"0;url=" + address + "\">\n</head>\n<body><p><a href=\""
                + address
                + "\">Preview</a></p></body>\n</html>\n";
    }

    /** Removes the file. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
