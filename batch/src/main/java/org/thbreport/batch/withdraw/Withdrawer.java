package org.thbreport.batch.withdraw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thbreport.batch.release.OutputDirectory;
import org.thbreport.batch.release.ProcessLock;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.StagingFolder;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.batch.release.Withdrawals;

/**
 * Takes releases of an edition away. What is withdrawn is judged and noted, and the link removed, at one stroke, while nobody can publish;
 * then a notice takes its place, and the files go. Whatever stops it, the same command again finishes it: what was begun is told by the
 * notes. What offices keep about a release stays: the pattern of its registers, and the history of its batch.
 */
public final class Withdrawer {
    private static final String NOTICE = "withdrawn-";

    private final OutputDirectory directory;
    private final String edition;
    private final Withdrawals withdrawals;
    private final Clock clock;

    /** Makes one for an edition in a folder of releases. */
    public Withdrawer(OutputDirectory directory, String edition, Clock clock) {
        this.directory = directory;
        this.edition = edition;
        this.withdrawals = directory.withdrawals(edition);
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param releases names of the releases that are gone
     * @param files files of the notice that was put in their place, relative to the folder of the edition; none if none was needed
     */
    public record Done(List<String> releases, List<String> files) {}

    /** Returns the names of the releases that are there, visible or not, notices left out. */
    public List<String> releases() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : directory.installed(edition)) {
            if (!isNotice(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Returns whether readers see a notice. */
    public boolean showsNotice() throws IOException {
        Optional<String> visible = directory.visible(edition);
        return visible.isPresent() && isNotice(visible.get());
    }

    /** Returns whether something else stands in the place of the edition's link, such as a copy of a release. */
    public boolean meetsAnother() throws IOException {
        return Files.exists(directory.path(edition))
                && directory.visible(edition).isEmpty();
    }

    /** Returns the other editions that readers see of the same study, in which the same may be wrong; notices left out. */
    public List<String> others() throws IOException {
        List<String> studies = withdrawals.all().stream()
                .flatMap(one -> one.manifest().stream())
                .map(RunManifest::study)
                .toList();
        List<String> others = new ArrayList<>();
        for (String name : directory.editions()) {
            Withdrawer other = new Withdrawer(directory, name, clock);
            Optional<RunManifest> seen = other.manifest(directory.visible(name).orElse(""));
            if (!name.equals(edition)
                    && seen.isPresent()
                    && !isNotice(seen.get())
                    && studies.contains(seen.get().study())) {
                others.add(name);
            }
        }
        return others;
    }

    private boolean isNotice(String release) {
        return manifest(release).map(Withdrawer::isNotice).orElse(release.startsWith(NOTICE));
    }

    /** Whatever state a release is in, it can be withdrawn. */
    private Optional<RunManifest> manifest(String release) {
        try {
            return RunManifest.read(directory.release(edition, release));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    /** Returns whether a release is the notice of one that was withdrawn. */
    public static boolean isNotice(RunManifest manifest) {
        return manifest.settings().containsKey(NoticeFiles.SETTING);
    }

    /**
     * Withdraws what readers see of an edition, and finishes what was begun.
     *
     * @param why the reason by language; under the empty tag that for all others
     * @param all whether the earlier releases that are kept go too; one that waits for an embargo or approval stays
     * @return what was done; empty lists if nothing was to be done
     * @throws IOException if the disk refuses; the link is gone then, if it could be removed
     */
    public Done withdraw(Map<String, String> why, boolean all) throws IOException {
        return withdraw(why, all, "");
    }

    /**
     * Withdraws one release, visible or not, and finishes what was begun.
     *
     * @param release its name
     */
    public Done withdraw(Map<String, String> why, String release) throws IOException {
        return withdraw(why, false, release);
    }

    private Done withdraw(Map<String, String> why, boolean all, String named) throws IOException {
        Set<String> gone;
        ProcessLock alone = withdrawals.lock();
        try (alone) {
            String visible = directory.visible(edition).orElse("");
            gone = meant(visible, all, named);
            note(gone, visible, why);
            if (begun().stream().anyMatch(one -> one.release().equals(visible))) {
                directory.unlink(edition);
            }
        }
        List<Withdrawal> begun = begun();
        for (Withdrawal one : begun) {
            directory.close(edition, one.release());
            gone.add(one.release());
        }
        for (String release : gone) {
            directory.marks(edition).endAwaiting(release);
        }
        return new Done(List.copyOf(gone), noticeAndRemoval(begun));
    }

    private Set<String> meant(String visible, boolean all, String named) throws IOException {
        Set<String> meant = new LinkedHashSet<>();
        if (!named.isEmpty()) {
            meant.add(named);
        } else if (!visible.isEmpty() && !isNotice(visible)) {
            meant.add(visible);
        }
        for (String release : all ? releases() : List.<String>of()) {
            if (directory.wasSeen(edition, release)) {
                meant.add(release);
            }
        }
        return meant;
    }

    /** Notes what is withdrawn, unless that was noted before; where the disk is full it goes first, and makes room. */
    private void note(Set<String> releases, String visible, Map<String, String> why) throws IOException {
        Set<String> noted =
                new HashSet<>(begun().stream().map(Withdrawal::release).toList());
        List<Withdrawal> judged = new ArrayList<>();
        for (String release : releases) {
            if (!noted.contains(release) && directory.holds(edition, release)) {
                judged.add(new Withdrawal(
                        release,
                        manifest(release),
                        clock.instant(),
                        why,
                        release.equals(visible) || directory.wasSeen(edition, release),
                        false));
            }
        }
        if (judged.isEmpty()) {
            return;
        }
        try {
            withdrawals.add(judged);
        } catch (IOException full) {
            if (releases.contains(visible)) {
                directory.unlink(edition);
            }
            for (Withdrawal one : judged) {
                directory.remove(edition, one.release());
            }
            withdrawals.add(judged);
        }
    }

    /** Returns the withdrawals whose files are still there. */
    private List<Withdrawal> begun() throws IOException {
        return withdrawals.all().stream()
                .filter(one -> !one.isLifted() && !one.release().isEmpty() && directory.holds(edition, one.release()))
                .toList();
    }

    /** Puts the notice in place while the pages can still be asked for their titles; where the disk is full they go first. */
    private List<String> noticeAndRemoval(List<Withdrawal> begun) throws IOException {
        Optional<NoticeFiles> notice = notice();
        List<String> files = List.of();
        boolean isFull = false;
        try {
            files = shown(notice);
        } catch (IOException full) {
            isFull = true;
        }
        try (StagingFolder discarded = directory.stage()) {
            for (Withdrawal one : begun) {
                discard(discarded, one.release());
            }
        }
        return isFull ? shown(notice) : files;
    }

    private void discard(StagingFolder discarded, String release) throws IOException {
        try {
            directory.discard(discarded, edition, release);
        } catch (NoSuchFileException another) {
            if (directory.holds(edition, release)) {
                throw another;
            }
        }
    }

    /** Returns the notice of what readers saw last, where they see nothing now. */
    private Optional<NoticeFiles> notice() throws IOException {
        if (directory.visible(edition).isPresent()) {
            return Optional.empty();
        }
        return withdrawals.all().stream()
                .filter(one -> one.wasSeen() && !one.isLifted())
                .reduce((earlier, later) -> later)
                .map(last ->
                        NoticeFiles.of(last, edition, directory.release(edition, last.release()), clock.getZone()));
    }

    private List<String> shown(Optional<NoticeFiles> notice) throws IOException {
        if (notice.isEmpty()) {
            return List.of();
        }
        try (StagingFolder staged = directory.stage()) {
            notice.get().write(staged.files());
            String name =
                    directory.install(staged, edition, NOTICE + notice.get().day());
            return directory.showNotice(staged, edition, name) ? notice.get().files() : List.of();
        }
    }
}
