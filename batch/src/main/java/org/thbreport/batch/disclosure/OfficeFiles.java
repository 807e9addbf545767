package org.thbreport.batch.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.thbreport.analytics.disclosure.DisclosureHistory;
import org.thbreport.analytics.disclosure.RegisterProtection;
import org.thbreport.analytics.disclosure.ShownCell;
import org.thbreport.batch.format.FaultyPublicationException;
import org.thbreport.batch.release.OfficeKey;
import org.thbreport.batch.release.ProcessLock;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.ingest.WholeFile;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The office's own files about the registers of a study: {@code REGISTER.csv}, the pattern of what was published, and
 * {@code REGISTER.log.json}, with the true counts. They stand in {@code disclosure} in the study folder, or in a folder that studies
 * of the same register share. Written before a release is seen, so that nothing is ever out that the pattern does not know.
 */
public final class OfficeFiles {

    /** Environment variable that names a folder that several studies share. */
    public static final String VARIABLE = "THB_REPORT_DISCLOSURE_FOLDER";

    /** A study that protects nothing has none. */
    public static final OfficeFiles NONE = new OfficeFiles(Path.of("disclosure"), "", OfficeKey.ofChecks());

    private static final String RULE = "DISC-5";
    private static final String PUBLIC_NAME = "disclosure/";
    private static final String IGNORED = "key\n*.log.json\n.lock\n";
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 100;

    private final Path folder;
    private final String study;
    private final OfficeKey key;
    private final Map<String, byte[]> before = new TreeMap<>();
    private final Map<String, PatternFile> read = new TreeMap<>();
    private final Map<String, byte[]> after = new TreeMap<>();
    private final Map<String, byte[]> logs = new TreeMap<>();
    private final Map<String, String> prints = new TreeMap<>();
    private final List<ShownCell> shown = new ArrayList<>();
    private boolean isWritten;

    /**
     * Makes the files of a study.
     *
     * @param folder where they stand; it need not be there
     * @param study id of the study, which names its own register
     * @param key the key of the office
     */
    public OfficeFiles(Path folder, String study, OfficeKey key) {
        this.folder = folder;
        this.study = study;
        this.key = key;
    }

    private String name(String register) {
        return register.isEmpty() ? study : register;
    }

    private Path pattern(String register) {
        return folder.resolve(name(register) + ".csv");
    }

    private String shown(String register) {
        return PUBLIC_NAME + name(register) + ".csv";
    }

    /** Reads what was published of registers, or adds what stands against it. */
    public Map<String, DisclosureHistory> histories(Set<String> registers, List<Issue> issues) {
        Map<String, DisclosureHistory> histories = new TreeMap<>();
        for (String register : registers) {
            try {
                byte[] bytes = bytes(register);
                before.put(register, bytes);
                if (bytes.length > 0) {
                    PatternFile file = PatternFile.read(pattern(register), key);
                    read.put(register, file);
                    histories.put(register, file.history());
                }
            } catch (IOException e) {
                issues.add(Issue.error(
                        RULE,
                        Location.of(shown(register)),
                        "the pattern of earlier releases cannot be used: " + e.getMessage(),
                        "the file as the last publication left it, and the key it was made with"));
            }
        }
        return histories;
    }

    private byte[] bytes(String register) throws IOException {
        Path file = pattern(register);
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** Returns how many releases came before this one; that of the register with most of them. */
    public int releases() {
        return read.values().stream()
                .mapToInt(file -> file.releases().size())
                .max()
                .orElse(0);
    }

    /** Takes what is to be published. */
    public void take(List<RegisterProtection> registers) {
        for (RegisterProtection done : registers) {
            PatternFile had = read.get(done.register());
            List<String> releases = new ArrayList<>(had == null ? List.of() : had.releases());
            String id = known(done, releases).orElseGet(() -> id(done, releases.size() + 1));
            if (!releases.contains(id)) {
                releases.add(id);
            }
            prints.put(done.register(), id);
            shown.addAll(done.shown());
            after.put(done.register(), new PatternFile(done.history(), releases).bytes(key));
            logs.put(done.register(), ProtectionLog.bytes(name(done.register()), done));
        }
    }

    private String id(RegisterProtection done, int number) {
        return key.hash("thb-report prints\n" + name(done.register()) + "\n" + number + "\n"
                + String.join("\n", done.prints()));
    }

    /** Returns the id of the latest release that showed the same; none where something is shown for the first time. */
    private Optional<String> known(RegisterProtection done, List<String> releases) {
        int latest = done.history().releases() > releases.size() ? 0 : releases.size();
        for (int number = latest; number > 0; number--) {
            String id = id(done, number);
            if (releases.get(number - 1).equals(id)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** Returns the patterns as what a publication is made from: a keyed hash of what it shows of each register. */
    public List<PublishedFile> inputs() {
        List<PublishedFile> inputs = new ArrayList<>();
        prints.forEach((register, id) -> inputs.add(new PublishedFile(shown(register), id)));
        return inputs;
    }

    /**
     * Makes sure that the patterns know a release that readers see.
     *
     * @throws FaultyPublicationException if one of them was lost, or an older one was put in its place
     */
    public void requireKnown(Optional<RunManifest> visible) throws IOException {
        List<Issue> issues = new ArrayList<>();
        for (PublishedFile input : visible.map(RunManifest::inputs).orElse(List.of())) {
            for (String register : prints.keySet()) {
                PatternFile had = read.get(register);
                Set<String> known = new HashSet<>(had == null ? List.of() : had.releases());
                if (isWritten || Arrays.equals(bytes(register), after.getOrDefault(register, new byte[0]))) {
                    known.add(prints.getOrDefault(register, ""));
                }
                if (input.path().equals(shown(register)) && !known.contains(input.sha256())) {
                    issues.add(Issue.error(
                            RULE,
                            Location.of(shown(register)),
                            had == null
                                    ? "there is no pattern of earlier releases, and one of them is published"
                                    : "the pattern does not know the release that is published: it is older, or another one",
                            "the file as the last publication left it, from a safe copy"));
                }
            }
        }
        if (!issues.isEmpty()) {
            throw new FaultyPublicationException(issues);
        }
    }

    /**
     * Reads the finished files of a release back and holds them to what is to be shown; nothing is read where nothing is protected.
     *
     * @param folder the folder that they stand in
     * @param named the release as messages name it
     * @param manifest the manifest of the release
     * @param first id of the first table of the study
     * @throws FaultyPublicationException if a number stands there that must not
     */
    public void requireAsShown(Path folder, String named, Optional<RunManifest> manifest, String first)
            throws IOException {
        if (prints.isEmpty() || manifest.isEmpty()) {
            return;
        }
        List<Issue> issues = new OutputAudit(first, shown).of(folder, named, manifest.get());
        if (!issues.isEmpty()) {
            throw new FaultyPublicationException(issues);
        }
    }

    /**
     * Writes the files at once where other studies share a register, so that the next of them is protected beside this one.
     *
     * @throws FaultyPublicationException if another publication of a register came between
     */
    public void plan() throws IOException {
        if (after.keySet().stream().anyMatch(register -> !register.isEmpty())) {
            write();
        }
    }

    /**
     * Writes the files; to be called before a release is seen.
     *
     * @throws FaultyPublicationException if another publication of a register came between
     */
    public synchronized void write() throws IOException {
        if (after.isEmpty() || isWritten) {
            return;
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        ProcessLock lock = lock();
        try (lock) {
            Path ignored = folder.resolve(".gitignore");
            if (!Files.exists(ignored)) {
                Files.writeString(ignored, IGNORED);
            }
            for (Map.Entry<String, byte[]> entry : after.entrySet()) {
                write(entry.getKey(), entry.getValue());
            }
        }
        isWritten = true;
    }

    private void write(String register, byte[] bytes) throws IOException {
        byte[] now = bytes(register);
        if (!Arrays.equals(now, bytes)) {
            if (!Arrays.equals(now, before.getOrDefault(register, new byte[0]))) {
                throw new FaultyPublicationException(List.of(Issue.error(
                        RULE,
                        Location.of(shown(register)),
                        "another publication of this register came between",
                        "the same command again, which protects beside it")));
            }
            WholeFile.put(pattern(register), bytes, WholeFile.PRIVATE);
        }
        WholeFile.put(
                folder.resolve(name(register) + ".log.json"),
                logs.getOrDefault(register, new byte[0]),
                WholeFile.PRIVATE);
    }

    private ProcessLock lock() throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(".lock"));
            if (lock.isPresent()) {
                return lock.get();
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException(folder.resolve(".lock") + ": another publication of this register does not end");
    }
}
