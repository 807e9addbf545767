package org.thbreport.batch.release;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.json.JsonText;

/**
 * What a release was made from and what it holds, so that both can be checked later.
 *
 * @param study id of the study
 * @param contentKey key of what it was made from
 * @param command the command that makes it again, without paths
 * @param settings choices that bear on the files, in the order in which they are written
 * @param inputs files of the study folder, in the order of their paths
 */
public record RunManifest(
        String study, String contentKey, String command, Map<String, String> settings, List<PublishedFile> inputs) {
    /** Name of the file in a release. */
    public static final String FILE = "manifest.json";

    /** Copies the list. */
    public RunManifest {
        inputs = List.copyOf(inputs);
    }

    /**
     * Writes the manifest into a folder, with the hashes of all files that are there.
     *
     * @throws IOException if a file cannot be read or the manifest cannot be written
     */
    public void write(Path folder) throws IOException {
        List<PublishedFile> outputs = new ArrayList<>();
        for (Path file : Disk.files(folder)) {
            outputs.add(new PublishedFile(file.toString(), Sha256.ofFile(folder.resolve(file))));
        }
        byte[] text = JsonText.indented(json -> {
            json.writeStartObject();
            json.writeNumberField("manifest", 1);
            json.writeStringField("study", study);
            json.writeStringField("contentKey", contentKey);
            json.writeStringField("program", ProgramVersion.nameAndVersion());
            json.writeStringField("contract", ProgramVersion.CONTRACT);
            json.writeStringField("command", command);
            json.writeObjectFieldStart("settings");
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                json.writeStringField(setting.getKey(), setting.getValue());
            }
            json.writeEndObject();
            files(json, "inputs", inputs);
            files(json, "outputs", outputs);
            json.writeEndObject();
        });
        Files.write(folder.resolve(FILE), text);
    }

    private static void files(JsonGenerator json, String name, List<PublishedFile> files) throws IOException {
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
