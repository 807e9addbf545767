package org.thbreport.batch.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.ingest.InputFile;

/** Why an edition is due: what it would be made from, compared with what the visible release was made from. */
public final class DueReasons {
    private DueReasons() {}

    /**
     * Returns the reasons in plain words; none if the release is up to date.
     *
     * @param planned what the edition would be made from; its outputs are not looked at
     * @param release the folder that readers see
     * @throws IOException if the disk refuses
     */
    public static List<String> of(RunManifest planned, Path release) throws IOException {
        Optional<RunManifest> visible = RunManifest.read(release);
        if (visible.isEmpty()) {
            return List.of(
                    Files.exists(release) ? "the release has no manifest that can be read" : "there is no release yet");
        }
        RunManifest published = visible.get();
        List<String> reasons = new ArrayList<>();
        if (!planned.program().equals(published.program())) {
            reasons.add("program changed from " + published.program() + " to " + planned.program());
        } else if (!planned.build().equals(published.build())) {
            reasons.add("program changed: its classes, texts, branding, fonts or libraries");
        }
        reasons.addAll(differences("input", hashes(published), hashes(planned)));
        reasons.addAll(differences("setting", published.settings(), planned.settings()));
        for (PublishedFile output : published.outputs()) {
            Path file = release.resolve(output.path());
            if (!Files.exists(file)) {
                reasons.add("output " + output.path() + " is gone");
            } else if (!InputFile.sha256(file).equals(output.sha256())) {
                reasons.add("output " + output.path() + " was changed after it was published");
            }
        }
        if (reasons.isEmpty() && !planned.contentKey().equals(published.contentKey())) {
            reasons.add("content key changed");
        }
        return reasons;
    }

    private static Map<String, String> hashes(RunManifest manifest) {
        Map<String, String> hashes = new LinkedHashMap<>();
        manifest.inputs().forEach(input -> hashes.put(input.path(), input.sha256()));
        return hashes;
    }

    private static List<String> differences(String kind, Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> reasons = new ArrayList<>();
        for (String name : names) {
            if (!now.containsKey(name)) {
                reasons.add(kind + " " + name + " is gone");
            } else if (!before.containsKey(name)) {
                reasons.add(kind + " " + name + " is new");
            } else if (!before.get(name).equals(now.get(name))) {
                reasons.add(
                        kind.equals("setting")
                                ? kind + " " + name + " changed from '" + before.get(name) + "' to '" + now.get(name)
                                        + "'"
                                : kind + " " + name + " changed");
            }
        }
        return reasons;
    }
}
