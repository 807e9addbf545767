package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.release.OfficeKey;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Where the key comes from that confidential inputs are hashed with: a file that the office names, or {@code disclosure/key} in the
 * study folder, which the first publication makes.
 *
 * @param file the file that the office names, or null
 * @param publishes whether something is published, so that a key is needed and made
 */
public record OfficeKeys(@Nullable Path file, boolean publishes) {

    /** For who only looks at a study. */
    public static final OfficeKeys OF_CHECKS = new OfficeKeys(null, false);

    private static final String NO_KEY = "DISC-5";
    private static final String USUAL = "disclosure/key";

    /** Returns the keys of a publication, by the environment's variables. */
    public static OfficeKeys of(java.util.Map<String, String> variables, boolean publishes) {
        String named = variables.get(OfficeKey.VARIABLE);
        return new OfficeKeys(named == null || named.isEmpty() ? null : Path.of(named), publishes);
    }

    /** Returns files as they may be named in public, or adds what stands against it. */
    List<PublishedFile> hidden(Path study, List<PublishedFile> files, List<Issue> issues) {
        Path place = file == null ? study.resolve(USUAL) : file;
        try {
            OfficeKey key;
            if (Files.exists(place)) {
                key = OfficeKey.read(place);
            } else if (!publishes) {
                key = OfficeKey.ofChecks();
            } else if (file != null) {
                issues.add(Issue.error(
                        NO_KEY,
                        Location.of(file.toString()),
                        "the key of confidential inputs is not there",
                        "the file that " + OfficeKey.VARIABLE + " names"));
                return List.of();
            } else {
                key = OfficeKey.make(place);
                issues.add(Issue.warning(
                        NO_KEY,
                        Location.of(USUAL),
                        "the key of confidential inputs was made; it belongs to the office and is never published",
                        "a safe copy, no version control, or " + OfficeKey.VARIABLE + " naming a file elsewhere"));
            }
            return files.stream().map(key::hidden).toList();
        } catch (IOException unreadable) {
            issues.add(Issue.error(
                    NO_KEY,
                    Location.of(file == null ? USUAL : file.toString()),
                    "the key of confidential inputs cannot be read: " + unreadable.getMessage(),
                    "a file of 32 bytes or more that its owner can read"));
            return List.of();
        }
    }
}
