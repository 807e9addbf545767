package org.thbreport.ingest.http;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.StatisticsReference;

/**
 * The vintage that a study's statistics file is and the one before it, as the study folder has them.
 *
 * @param used the vintage that the file is, or null where it is none
 * @param earlier the vintage before, or null where there is none, or none that can be compared
 * @param earlierFile the file of the vintage before, its bytes checked against their hash, or null with {@code earlier}
 * @param older the files of all vintages of the same parts before that, oldest first, those that are there
 * @param list the list of vintages, or null where there is none
 * @param issues what is wrong with the vintages
 */
public record StudyVintages(
        @Nullable Vintage used,
        @Nullable Vintage earlier,
        @Nullable InputFile earlierFile,
        List<InputFile> older,
        @Nullable InputFile list,
        List<Issue> issues) {

    /** Rule: the list of vintages is damaged, or a vintage was changed. */
    public static final String DAMAGED = "INPUT-13";

    /** Rule: a statistics file is not the newest vintage. */
    public static final String NOT_NEWEST = "VINT-1";

    /** Rule: the vintage before is not there. */
    public static final String GONE = "VINT-3";

    /** Rule: the newest vintage and the one before are not of the same parts of the table. */
    public static final String OTHER_PARTS = "VINT-4";

    private static final StudyVintages NONE = new StudyVintages(null, null, null, List.of(), null, List.of());

    /** Copies the list. */
    public StudyVintages {
        older = List.copyOf(older);
        issues = List.copyOf(issues);
    }

    /** Returns the files that bear on a comparison, or on there being none. */
    public List<InputFile> inputs() {
        List<InputFile> inputs = new ArrayList<>();
        Optional.ofNullable(list).ifPresent(inputs::add);
        Optional.ofNullable(earlierFile).ifPresent(inputs::add);
        inputs.addAll(older);
        return inputs;
    }

    /**
     * Looks for the vintages of a statistics file.
     *
     * @param snapshot the study folder
     * @param reference what the study says of the file
     * @param file the file
     */
    public static StudyVintages find(InputSnapshot snapshot, StatisticsReference reference, InputFile file) {
        if (reference.dataset() == null) {
            return NONE;
        }
        String folder = InputSnapshot.VINTAGES + "/" + reference.dataset() + "/";
        Optional<InputFile> list = snapshot.file(folder + VintageStore.LIST);
        if (list.isEmpty()) {
            return snapshot.refusal(folder + VintageStore.LIST)
                    .map(refusal -> new StudyVintages(null, null, null, List.of(), null, List.of(refusal)))
                    .orElse(NONE);
        }
        List<Vintage> all;
        try {
            all = VintageList.read(list.get().bytes());
        } catch (IOException e) {
            return without(
                    null,
                    list.get(),
                    Issue.error(
                            DAMAGED,
                            Location.of(list.get().path()),
                            "the list of vintages is damaged",
                            "expected columns retrieved,sha256,address,redirects,etag,lastModified,file, as fetch writes them"));
        }
        if (all.isEmpty()) {
            return without(null, list.get());
        }
        Vintage newest = all.get(all.size() - 1);
        Vintage used = null;
        for (Vintage vintage : all) {
            used = vintage.sha256().equals(file.sha256()) ? vintage : used;
        }
        if (!newest.equals(used)) {
            return without(
                    used,
                    list.get(),
                    Issue.warning(
                            NOT_NEWEST,
                            reference.location(),
                            reference.file() + " is not the newest vintage of " + reference.dataset() + ", that of "
                                    + day(newest) + ", so no revisions can be told",
                            "\"fetch --offline\" fills the file from the vintage"));
        }
        if (all.size() == 1) {
            return without(newest, list.get());
        }
        Vintage earlier = all.get(all.size() - 2);
        return newest.parts().equals(earlier.parts())
                ? pair(snapshot, folder, all, list.get())
                : without(
                        newest,
                        list.get(),
                        Issue.warning(
                                OTHER_PARTS,
                                reference.location(),
                                "the vintages of " + day(earlier) + " and " + day(newest)
                                        + " were asked for with other codes or periods, so no revisions can be told",
                                "expected two vintages of the same parts of the table"));
    }

    /** Returns the vintages before the last two that are as they were stored, and of the same parts as the newest. */
    private static List<InputFile> older(InputSnapshot snapshot, String folder, List<Vintage> all, List<Issue> issues) {
        Vintage newest = all.get(all.size() - 1);
        List<InputFile> older = new ArrayList<>();
        for (Vintage vintage : all.subList(0, all.size() - 2)) {
            if (!vintage.parts().equals(newest.parts())) {
                continue;
            }
            Optional<InputFile> file = snapshot.file(path(folder, vintage))
                    .filter(found -> found.sha256().equals(vintage.sha256()));
            file.ifPresentOrElse(
                    older::add,
                    () -> issues.add(Issue.remark(
                            GONE,
                            Location.of(path(folder, vintage)),
                            "the vintage of " + day(vintage)
                                    + " is not there as it was stored, so the measure of revisions is without it",
                            "expected the file that " + VintageStore.LIST + " names")));
        }
        return older;
    }

    private static String path(String folder, Vintage vintage) {
        return folder + vintage.file().substring(vintage.file().lastIndexOf('/') + 1);
    }

    private static StudyVintages pair(InputSnapshot snapshot, String folder, List<Vintage> all, InputFile list) {
        Vintage newest = all.get(all.size() - 1);
        Vintage earlier = all.get(all.size() - 2);
        String path = path(folder, earlier);
        Optional<InputFile> file = snapshot.file(path);
        if (file.isEmpty()) {
            return without(
                    newest,
                    list,
                    snapshot.refusal(path)
                            .orElseGet(() -> Issue.warning(
                                    GONE,
                                    Location.of(path),
                                    "the vintage of " + day(earlier) + " is not there, so no revisions can be told",
                                    "expected the file that " + VintageStore.LIST + " names")));
        }
        if (!file.get().sha256().equals(earlier.sha256())) {
            return without(
                    newest,
                    list,
                    Issue.error(
                            DAMAGED,
                            Location.of(path),
                            "the vintage was changed after it was stored",
                            "expected bytes with the SHA-256 that " + VintageStore.LIST + " has"));
        }
        List<Issue> issues = new ArrayList<>();
        List<InputFile> older = older(snapshot, folder, all, issues);
        return new StudyVintages(newest, earlier, file.get(), older, list, issues);
    }

    private static StudyVintages without(@Nullable Vintage used, InputFile list, Issue... issues) {
        return new StudyVintages(used, null, null, List.of(), list, List.of(issues));
    }

    private static String day(Vintage vintage) {
        return vintage.retrieved().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
