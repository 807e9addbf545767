package org.thbreport.batch.release;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thbreport.publication.readback.SaidDigests;

/** The part of a manifest by which {@code verify} recognises what files say. */
final class SaidPart {

    static final String NAME = "said";

    private static final String HEADS = "heads";
    private static final String PARTS = "parts";
    private static final String NOTES = "notes";
    private static final String PICTURES = "pictures";
    private static final String DATA = "data";

    private SaidPart() {}

    /** Writes the part, files by their names; nothing where no file says anything. */
    static void write(JsonGenerator json, Map<String, List<SaidDigests>> said) throws IOException {
        if (said.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(NAME);
        for (Map.Entry<String, List<SaidDigests>> file : new TreeMap<>(said).entrySet()) {
            json.writeArrayFieldStart(file.getKey());
            for (SaidDigests form : file.getValue()) {
                json.writeStartObject();
                list(json, HEADS, form.heads());
                list(json, PARTS, form.parts());
                list(json, NOTES, form.notes());
                list(json, PICTURES, form.pictures());
                json.writeStringField(DATA, form.data());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    static Map<String, List<SaidDigests>> read(JsonNode part) {
        Map<String, List<SaidDigests>> said = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : part.properties()) {
            List<SaidDigests> forms = new ArrayList<>();
            file.getValue()
                    .forEach(form -> forms.add(new SaidDigests(
                            list(form, HEADS),
                            list(form, PARTS),
                            list(form, NOTES),
                            list(form, PICTURES),
                            form.path(DATA).asText())));
            said.put(file.getKey(), List.copyOf(forms));
        }
        return said;
    }

    private static void list(JsonGenerator json, String name, List<String> digests) throws IOException {
        json.writeArrayFieldStart(name);
        for (String digest : digests) {
            json.writeString(digest);
        }
        json.writeEndArray();
    }

    private static List<String> list(JsonNode form, String name) {
        List<String> digests = new ArrayList<>();
        form.path(name).forEach(digest -> digests.add(digest.asText()));
        return digests;
    }
}
