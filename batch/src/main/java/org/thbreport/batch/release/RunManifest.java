package org.thbreport.batch.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.thbreport.batch.json.JsonText;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.publication.readback.SaidDigests;

/**
 * What a release was made from and what it holds, so that both can be checked later.
 *
 * @param study id of the study
 * @param contentKey key of what it was made from, as pages print it
 * @param program name and version of the program
 * @param build key of the program itself, by {@link ProgramBuild}
 * @param contract version of the public contract
 * @param command the command that makes it again, without paths
 * @param settings choices that bear on the files, in the order in which they are written
 * @param inputs files of the study folder, in the order of their paths
 * @param outputs files of the release but the manifest, in the order of their paths
 * @param said what each briefing, flash and annex says, by its name without its ending, one form of it after the other
 */
public record RunManifest(
        String study,
        String contentKey,
        String program,
        String build,
        String contract,
        String command,
        Map<String, String> settings,
        List<PublishedFile> inputs,
        List<PublishedFile> outputs,
        Map<String, List<SaidDigests>> said) {
    private static final int VERSION = 1;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Name of the file in a release. */
    public static final String FILE = "manifest.json";

    /** Copies the lists; the settings keep their order. */
    public RunManifest {
        settings = new LinkedHashMap<>(settings);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        said = Map.copyOf(said);
    }

    /** Makes the manifest of files that say nothing that was composed. */
    public RunManifest(
            String study,
            String contentKey,
            String program,
            String build,
            String contract,
            String command,
            Map<String, String> settings,
            List<PublishedFile> inputs,
            List<PublishedFile> outputs) {
        this(study, contentKey, program, build, contract, command, settings, inputs, outputs, Map.of());
    }

    /**
     * Reads the manifest of a release.
     *
     * @return the manifest, or empty if the folder has none that can be read: a plain file that names a study, a key and at
     *     least one output, each by a path within the folder and a hash
     * @throws IOException if it is there but the disk refuses
     */
    public static Optional<RunManifest> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return of(new JsonMapper().readTree(file.toFile()));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }

    /** Returns the manifest that JSON holds; empty if it is none. */
    static Optional<RunManifest> of(JsonNode json) {
        Map<String, String> settings = new LinkedHashMap<>();
        json.path("settings")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        return Optional.of(new RunManifest(
                        json.path("study").asText(),
                        json.path("contentKey").asText(),
                        json.path("program").asText(),
                        json.path("build").asText(),
                        json.path("contract").asText(),
                        json.path("command").asText(),
                        settings,
                        files(json.path("inputs")),
                        files(json.path("outputs")),
                        SaidPart.read(json.path(SaidPart.NAME))))
                .filter(manifest -> json.path("manifest").asInt() == VERSION && manifest.isWhole());
    }

    private boolean isWhole() {
        Set<String> paths = new HashSet<>();
        return !study.isEmpty()
                && !contentKey.isEmpty()
                && !outputs.isEmpty()
                && outputs.stream()
                        .allMatch(output -> !output.path().isEmpty()
                                && !InputSnapshot.isOutside(output.path())
                                && paths.add(output.path())
                                && HASH.matcher(output.sha256()).matches());
    }

    /**
     * Returns the key of what the release was made from: study, area and input files, neither the day that is printed nor the program. What
     * was withdrawn is the same on another day, and made by another program.
     */
    public String sourceKey() {
        StringBuilder text = new StringBuilder("thb-report source key 1\n");
        text.append(study)
                .append('\n')
                .append(settings.getOrDefault("area", ""))
                .append('\n');
        inputs.stream()
                .sorted(Comparator.comparing(PublishedFile::path))
                .forEach(input -> text.append(input.sha256())
                        .append(' ')
                        .append(input.path())
                        .append('\n'));
        return DigestUtils.sha256Hex(text.toString());
    }

    /** Returns the words of a setting that holds several, such as {@code languages}; none where it is not there. */
    public List<String> words(String setting) {
        return Arrays.stream(settings.getOrDefault(setting, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns this manifest with the hashes of all files in a folder as its outputs. */
    public RunManifest withOutputsOf(Path folder) throws IOException {
        List<PublishedFile> found = new ArrayList<>();
        for (Path file : Disk.files(folder)) {
            if (!file.equals(Path.of(FILE))) {
                found.add(new PublishedFile(file.toString(), InputFile.sha256(folder.resolve(file))));
            }
        }
        return withOutputs(found);
    }

    /** Returns this manifest with other outputs. */
    public RunManifest withOutputs(List<PublishedFile> found) {
        return new RunManifest(study, contentKey, program, build, contract, command, settings, inputs, found, said);
    }

    /** Returns this manifest with what its files say. */
    public RunManifest saying(Map<String, List<SaidDigests>> what) {
        return new RunManifest(study, contentKey, program, build, contract, command, settings, inputs, outputs, what);
    }

    /** Returns what a file says, one form of it after the other; nothing where the program that made it told none. */
    public List<SaidDigests> said(String file) {
        return said.getOrDefault(file, List.of());
    }

    /** Writes the manifest into a folder. */
    public void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), JsonText.indented(this::write));
    }

    /** Writes the manifest as a JSON object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("manifest", VERSION);
        json.writeStringField("study", study);
        json.writeStringField("contentKey", contentKey);
        json.writeStringField("program", program);
        json.writeStringField("build", build);
        json.writeStringField("contract", contract);
        json.writeStringField("command", command);
        json.writeObjectFieldStart("settings");
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            json.writeStringField(setting.getKey(), setting.getValue());
        }
        json.writeEndObject();
        writeFiles(json, "inputs", inputs);
        writeFiles(json, "outputs", outputs);
        SaidPart.write(json, said);
        json.writeEndObject();
    }

    private static List<PublishedFile> files(JsonNode array) {
        List<PublishedFile> files = new ArrayList<>();
        array.forEach(file -> files.add(new PublishedFile(
                file.path("path").asText(), file.path("sha256").asText())));
        return files;
    }

    private static void writeFiles(JsonGenerator json, String name, List<PublishedFile> files) throws IOException {
        json.writeArrayFieldStart(name);
        for (PublishedFile file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
