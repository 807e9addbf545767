package org.thbreport.batch.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import org.thbreport.batch.compare.ChangesJson;
import org.thbreport.batch.compare.ChangesPage;
import org.thbreport.batch.compare.ComparedRelease;
import org.thbreport.batch.compare.ReleaseChanges;
import org.thbreport.batch.compare.ReleaseComparison;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.withdraw.Withdrawer;
import org.thbreport.ingest.WholeFile;

/** Lists for the office what a new release changes, in a folder of its own beside the releases that others cannot open. */
final class OfficeChanges {
    private final OutputDirectory directory;
    private final Clock clock;

    OfficeChanges(OutputDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Writes the lists.
     *
     * @param before name of the release that readers see; empty for none
     * @param after name of the new release
     * @return what to add to the reason of the edition; empty unless the releases cannot be compared
     */
    String write(String edition, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        try {
            Optional<ComparedRelease> one = before.isEmpty() ? Optional.empty() : open(edition, before);
            boolean wasWithdrawn =
                    one.isPresent() && Withdrawer.isNotice(one.get().manifest());
            if (wasWithdrawn) {
                one = lastSeen(edition, after);
            }
            Optional<ComparedRelease> other = open(edition, after);
            if (one.isEmpty() || other.isEmpty()) {
                return wasWithdrawn ? "; what changed is not listed: the release before was withdrawn" : "";
            }
            ReleaseChanges changes = ReleaseComparison.of(one.get(), other.get());
            Path folder = directory.officeFolder(edition, after);
            WholeFile.put(folder.resolve(ChangesJson.FILE), ChangesJson.of(changes));
            WholeFile.put(folder.resolve(ChangesPage.FILE), ChangesPage.of(changes));
            return "";
        } catch (IOException | RuntimeException e) {
            // A release that was damaged must not keep the next one from its readers.
            return "; what changed could not be listed";
        }
    }

    /** Returns the newest of the earlier releases that readers had seen and that is kept. */
    private Optional<ComparedRelease> lastSeen(String edition, String after) throws IOException {
        String newest = "";
        FileTime written = FileTime.fromMillis(0);
        for (String release : new Withdrawer(directory, edition, clock).releases()) {
            FileTime time = Files.getLastModifiedTime(directory.release(edition, release));
            if (!release.equals(after) && directory.wasSeen(edition, release) && time.compareTo(written) > 0) {
                newest = release;
                written = time;
            }
        }
        return newest.isEmpty() ? Optional.empty() : open(edition, newest);
    }

    private Optional<ComparedRelease> open(String edition, String release) throws IOException {
        return ComparedRelease.open(directory.release(edition, release), edition + "/" + release);
    }
}
