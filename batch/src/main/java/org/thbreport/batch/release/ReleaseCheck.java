package org.thbreport.batch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thbreport.ingest.InputFile;
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
                    "expected manifest.json, as run writes it, with at least one output in this folder"));
        }
        List<Issue> issues = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (PublishedFile output : manifest.get().outputs()) {
            listed.add(output.path());
            Location place = Location.of(named + "/" + output.path());
            Path file = folder.resolve(output.path());
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !file.toRealPath().equals(folder.toRealPath().resolve(output.path()))) {
                boolean isGone = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
                issues.add(Issue.error(
                        MISSING,
                        place,
                        isGone ? "the file is gone" : "this is no plain file of the release",
                        "the manifest lists it"));
            } else if (!InputFile.sha256(file).equals(output.sha256())) {
                issues.add(Issue.error(
                        CHANGED, place, "the file was changed", "the manifest gives another hash: " + output.sha256()));
            }
        }
        for (Path entry : Disk.entries(folder.toRealPath())) {
            String path = entry.toString();
            if (!path.equals(RunManifest.FILE)
                    && listed.stream().noneMatch(output -> output.equals(path) || output.startsWith(path + "/"))) {
                issues.add(Issue.error(
                        UNKNOWN,
                        Location.of(named + "/" + path),
                        "the manifest does not list this",
                        "expected nothing in a release but the files of its manifest"));
            }
        }
        return issues;
    }
}
