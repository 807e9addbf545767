package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** Compares a release with its manifest. */
public final class ReleaseCheck {
    /** Rule: the folder has no manifest that can be read. */
    public static final String NO_MANIFEST = "VERIFY-1";

    private static final String MISSING = "VERIFY-2";
    private static final String CHANGED = "VERIFY-3";
    private static final String UNKNOWN = "VERIFY-4";

    private ReleaseCheck() {}

    /**
     * Returns what differs; none if the release is as it was published.
     *
     * @param folder folder of the release
     * @param named the folder as the user named it, for messages
     * @throws IOException if the disk refuses
     */
    public static List<Issue> of(Path folder, String named) throws IOException {
        Optional<RunManifest> manifest = RunManifest.read(folder);
        if (manifest.isEmpty()) {
            return List.of(Issue.error(
                    NO_MANIFEST,
                    Location.of(named),
                    "there is no manifest that can be read",
                    "expected manifest.json"));
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (PublishedFile output : manifest.get().outputs()) {
            listed.add(output.path());
            Location place = Location.of(named + "/" + output.path());
            Path file = folder.resolve(output.path());
            if (!Files.isRegularFile(file)) {
                issues.add(Issue.error(MISSING, place, "the file is gone", "the manifest lists it"));
            } else if (!Sha256.ofFile(file).equals(output.sha256())) {
                issues.add(Issue.error(
                        CHANGED, place, "the file was changed", "the manifest gives another hash: " + output.sha256()));
            }
        }
        for (Path file : Disk.files(folder.toRealPath())) {
            String path = file.toString();
            if (!path.equals(RunManifest.FILE) && !listed.contains(path)) {
                issues.add(Issue.error(
                        UNKNOWN, Location.of(named + "/" + path), "the manifest does not list this file", ""));
            }
        }
        return issues;
    }
}
