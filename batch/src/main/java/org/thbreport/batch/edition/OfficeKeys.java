package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.disclosure.OfficeFiles;
import org.thbreport.batch.release.OfficeKey;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * Where the key comes from that confidential inputs are hashed with, and where the office's files about its registers stand:
 * {@code disclosure} in the study folder, where the first publication makes {@code disclosure/key}, unless the office names others.
 *
 * @param file the file of the key that the office names, or null
 * @param folder the folder that the office names, for studies that share a register, or null
 * @param publishes whether something is published, so that a key is needed and made
 */
public record OfficeKeys(@Nullable Path file, @Nullable Path folder, boolean publishes) {

    /** For who only looks at a study. */
    public static final OfficeKeys OF_CHECKS = new OfficeKeys(null, null, false);

    private static final String NO_KEY = "DISC-5";
    private static final String USUAL = "disclosure";
    private static final String KEY = "key";

    /** Returns the keys of a publication, by the environment's variables. */
    public static OfficeKeys of(java.util.Map<String, String> variables, boolean publishes) {
        return new OfficeKeys(
                path(variables.get(OfficeKey.VARIABLE)), path(variables.get(OfficeFiles.VARIABLE)), publishes);
    }

    private static @Nullable Path path(@Nullable String named) {
        return named == null || named.isEmpty() ? null : Path.of(named);
    }

    /** Returns where the office's files about the registers of a study stand. */
    Path folder(Path study) {
        return folder == null ? study.resolve(USUAL) : folder;
    }

    /** Adds what stands against registers that several studies share: each of them must know what the others print. */
    void requireShared(Set<String> registers, List<Issue> issues) {
        if (folder == null) {
            registers.stream()
                    .filter(register -> !register.isEmpty())
                    .forEach(register -> issues.add(Issue.error(
                            NO_KEY,
                            Location.of(USUAL + "/" + register + ".csv"),
                            "protectWith names a register that several studies count, and no folder that they share",
                            OfficeFiles.VARIABLE + " naming one folder for all of them, or no protectWith")));
        }
    }

    /** Returns the key, or adds what stands against it. */
    Optional<OfficeKey> key(Path study, List<Issue> issues) {
        Path place = file == null ? folder(study).resolve(KEY) : file;
        String shown = file != null || folder != null ? place.toString() : USUAL + "/" + KEY;
        try {
            if (Files.exists(place)) {
                return Optional.of(OfficeKey.read(place));
            }
            if (!publishes) {
                return Optional.of(OfficeKey.ofChecks());
            }
            if (file != null) {
                issues.add(Issue.error(
                        NO_KEY,
                        Location.of(shown),
                        "the key of confidential inputs is not there",
                        "the file that " + OfficeKey.VARIABLE + " names"));
                return Optional.empty();
            }
            OfficeKey key = OfficeKey.make(place);
            issues.add(Issue.warning(
                    NO_KEY,
                    Location.of(shown),
                    "the key of confidential inputs was made; it belongs to the office and is never published",
                    "a safe copy, no version control, or " + OfficeKey.VARIABLE + " naming a file elsewhere"));
            return Optional.of(key);
        } catch (IOException unreadable) {
            issues.add(Issue.error(
                    NO_KEY,
                    Location.of(shown),
                    "the key of confidential inputs cannot be read: " + unreadable.getMessage(),
                    "a file of 32 bytes or more that its owner can read"));
            return Optional.empty();
        }
    }
}
