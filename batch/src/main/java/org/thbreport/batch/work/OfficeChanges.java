package org.thbreport.batch.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.thbreport.batch.compare.ChangesJson;
import org.thbreport.batch.compare.ChangesPage;
import org.thbreport.batch.compare.ComparedRelease;
import org.thbreport.batch.compare.ReleaseChanges;
import org.thbreport.batch.compare.ReleaseComparison;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.withdraw.Withdrawer;

/** Lists for the office what a new release changes, in a folder of its own beside the releases that others cannot open. */
final class OfficeChanges {
    private final OutputDirectory directory;

    OfficeChanges(OutputDirectory directory) {
        this.directory = directory;
    }

    /**
     * Writes the lists.
     *
     * @param before name of the release that readers see; empty for none
     * @param after name of the new release
     * @return what to add to the reason of the edition; empty unless the releases cannot be compared
     */
    String write(String edition, String before, String after) {
        if (before.isEmpty() || before.equals(after)) {
            return "";
        }
        try {
            Optional<ComparedRelease> one = open(edition, before);
            Optional<ComparedRelease> other = open(edition, after);
            if (one.isEmpty()
                    || other.isEmpty()
                    || Withdrawer.isNotice(one.get().manifest())) {
                return "";
            }
            ReleaseChanges changes = ReleaseComparison.of(one.get(), other.get());
            Path folder = directory.officeFolder(edition, after);
            Files.write(folder.resolve(ChangesJson.FILE), ChangesJson.of(changes));
            Files.write(folder.resolve(ChangesPage.FILE), ChangesPage.of(changes));
            return "";
        } catch (IOException | RuntimeException e) {
            // A release that was damaged must not keep the next one from its readers.
            return "; what changed could not be listed";
        }
    }

    private Optional<ComparedRelease> open(String edition, String release) throws IOException {
        return ComparedRelease.open(directory.release(edition, release), edition + "/" + release);
    }
}
