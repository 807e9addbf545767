package org.thbreport.batch.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk in memory that is soon full, and that can be made read-only; needs root, or sudo without a password. */
public final class SmallDisk implements AutoCloseable {
    private final Path place;

    /**
     * Mounts the disk.
     *
     * @param size as mount(8) has it for tmpfs: {@code 600k}
     */
    public SmallDisk(Path place, String size) throws IOException, InterruptedException {
        this.place = Files.createDirectories(place);
        run("mount", "-t", "tmpfs", "-o", "mode=1777,size=" + size, "tmpfs", place.toString());
    }

    /** Changes how it is mounted: {@code size=64m}, {@code ro}, {@code rw}. */
    public void remount(String option) throws IOException, InterruptedException {
        run("mount", "-o", "remount," + option, place.toString());
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", place.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        if (!System.getProperty("user.name").equals("root")) {
            all.addAll(List.of("sudo", "-n"));
        }
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", all) + ": " + said);
        }
    }
}
