package org.thbreport.batch.withdraw;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.batch.release.Withdrawal;

/**
 * Takes the release of an edition away. First the link goes, so that nobody sees it any more, whoever is about to publish; then its files
 * go; then a notice takes its place. What offices keep about it stays: the pattern of its registers, and the history of its batch.
 */
public final class Withdrawer {
    private static final String USUAL = "";

    private final OutputDirectory directory;
    private final Clock clock;

    /** Makes one for a folder of releases. */
    public Withdrawer(OutputDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param releases names of the releases whose files are gone
     * @param files files of the notice, relative to the folder of the edition
     */
    public record Done(List<String> releases, List<String> files) {}

    /**
     * Withdraws what readers see of an edition.
     *
     * @param why the reason by language; under the empty tag that for all others
     * @param all whether the earlier releases that are kept go too
     * @return what was done; empty if readers see no release, or a notice already
     * @throws IOException if the disk refuses; the link may be gone then
     */
    public Optional<Done> withdraw(String edition, Map<String, String> why, boolean all) throws IOException {
        String visible = directory.visible(edition).orElse("");
        Path folder = directory.release(edition, visible);
        Optional<RunManifest> manifest = visible.isEmpty() ? Optional.empty() : RunManifest.read(folder);
        if (manifest.isEmpty() || isNotice(manifest.get())) {
            return Optional.empty();
        }
        List<String> gone = new ArrayList<>(List.of(visible));
        if (all) {
            gone.addAll(directory.surplus(edition, List.of()));
        }
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (String release : gone) {
            RunManifest.read(directory.release(edition, release))
                    .ifPresent(made -> withdrawals.add(new Withdrawal(
                            made.sourceKey(), made.contentKey(), clock.instant(), why.getOrDefault(USUAL, ""))));
        }
        directory.unlink(edition, withdrawals);
        List<WithdrawnPage> pages = WithdrawnPage.of(folder, manifest.get());
        try (StagingFolder discarded = directory.stage()) {
            for (String release : gone) {
                directory.discard(discarded, edition, release);
            }
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        try (StagingFolder staged = directory.stage()) {
            new NoticeFiles(
                            manifest.get(),
                            pages,
                            day,
                            language -> why.getOrDefault(language, why.getOrDefault(USUAL, "")))
                    .write(staged.files());
            String notice = directory.install(staged, edition, "withdrawn-" + day);
            directory.showNotice(staged, edition, notice);
        }
        return Optional.of(
                new Done(gone, pages.stream().map(WithdrawnPage::file).toList()));
    }

    /** Returns whether a release is the notice of one that was withdrawn. */
    public static boolean isNotice(RunManifest manifest) {
        return manifest.settings().containsKey(NoticeFiles.SETTING);
    }
}
