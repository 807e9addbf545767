package org.thbreport.batch.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.json.JsonText;

/** Changes for programs; {@code docs/schema/changes.schema.json} describes them. */
public final class ChangesJson {
    /** Name of the file beside a release, for the office. */
    public static final String FILE = "changes.json";

    private static final int VERSION = 1;

    private ChangesJson() {}

    /** Returns the bytes of the file. */
    public static byte[] of(ReleaseChanges changes) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeNumberField("changes", VERSION);
            json.writeStringField("program", ProgramVersion.nameAndVersion());
            release(json, "before", changes.before());
            release(json, "after", changes.after());
            texts(json, "compared", changes.compared());
            json.writeArrayFieldStart("list");
            for (Change change : changes.list()) {
                change(json, change);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void release(JsonGenerator json, String name, ComparedRelease release) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("named", release.named());
        json.writeStringField("study", release.manifest().study());
        json.writeStringField("area", release.manifest().settings().getOrDefault("area", ""));
        json.writeStringField("asOf", release.manifest().settings().getOrDefault("asOf", ""));
        json.writeStringField("contentKey", release.manifest().contentKey());
        json.writeStringField("program", release.manifest().program());
        json.writeEndObject();
    }

    private static void change(JsonGenerator json, Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("part", change.part().code());
        json.writeStringField("kind", change.kind().code());
        json.writeStringField("id", change.id());
        json.writeStringField("file", change.place().file());
        json.writeStringField("language", change.place().language());
        json.writeStringField("under", change.place().under());
        said(json, change, "before", change.before());
        said(json, change, "after", change.after());
        texts(json, "figures", change.figures());
        json.writeArrayFieldStart("printed");
        for (PrintedChange print : change.printed()) {
            json.writeStartObject();
            json.writeStringField("language", print.language());
            texts(json, "before", print.before());
            texts(json, "after", print.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Figures are numbers, all else is text; nothing is null. */
    private static void said(JsonGenerator json, Change change, String name, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else if (change.part() == ChangePart.FIGURE) {
            json.writeFieldName(name);
            json.writeRawValue(text);
        } else {
            json.writeStringField(name, text);
        }
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
