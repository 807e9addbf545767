package org.thbreport.register;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The add-ons as a user makes them, and what else a test takes from Maven; all under {@code target}. */
final class Addons {
    private static final Path TARGET = Path.of("target", "engines").toAbsolutePath();

    private Addons() {}

    /** Returns the folder of add-ons, which it fills. */
    static Path folder() {
        return Holder.FOLDER;
    }

    private static final class Holder {
        private static final Path FOLDER = fill();

        private static Path fill() {
            try {
                for (String name : List.of("trino", "spark")) {
                    Path folder =
                            Files.createDirectories(TARGET.resolve("addons").resolve(name));
                    byte[] pom = Files.readAllBytes(Path.of("..", "addons", name, "pom.xml"));
                    Path there = folder.resolve("pom.xml");
                    if (!Files.exists(there) || !Arrays.equals(Files.readAllBytes(there), pom)) {
                        Files.write(folder.resolve("fetched.xml"), pom);
                        maven("-f", folder.resolve("fetched.xml").toString(), "package");
                        Files.move(folder.resolve("fetched.xml"), there, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                return TARGET.resolve("addons");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns a folder for what a test takes from Maven. */
    static Path target(String name) throws IOException {
        return Files.createDirectories(TARGET.resolve(name));
    }

    static void maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("mvn", "-B", "-q"));
        command.addAll(List.of(arguments));
        run(TARGET, command);
    }

    static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("thb-engines", ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + Files.readString(log));
        }
        Files.delete(log);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
