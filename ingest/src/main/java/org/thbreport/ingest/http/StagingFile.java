package org.thbreport.ingest.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The file that an answer is written to while it comes, so that it takes no memory, in the folder where it will stay. It is
 * gone when it is closed, unless it was moved to its place.
 */
public final class StagingFile implements Closeable {

    private static final String END = ".download";
    private static final Pattern OURS = Pattern.compile("\\..+-\\d{1,19}-\\d{1,9}" + Pattern.quote(END));
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path path;
    private final FileChannel channel;

    private StagingFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Makes a new file, whose hidden name no study takes for an input, and removes those that programs which were killed
     * left behind more than a day ago.
     *
     * @param folder where it is made; it must be there
     * @param name begins the file's name
     * @param now the present
     * @throws IOException if it cannot be made, or another download began in the same instant
     */
    static StagingFile in(Path folder, String name, Instant now) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, ".*" + END)) {
            for (Path each : old) {
                if (OURS.matcher(String.valueOf(each.getFileName())).matches()
                        && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(FORGOTTEN))) {
                    Files.deleteIfExists(each);
                }
            }
        }
        return new StagingFile(folder.resolve("." + name + "-" + now.getEpochSecond() + "-" + now.getNano() + END));
    }

    /** Returns where it is. */
    Path path() {
        return path;
    }

    /** Makes it empty, for another answer. */
    void clear() throws IOException {
        channel.truncate(0);
    }

    /** Appends bytes. */
    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }
}
