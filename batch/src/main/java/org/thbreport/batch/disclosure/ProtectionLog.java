package org.thbreport.batch.disclosure;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.thbreport.analytics.disclosure.LoggedCell;
import org.thbreport.analytics.disclosure.RegisterProtection;
import org.thbreport.batch.json.JsonText;

/** The log of the office about a register: the true counts of what is withheld, why, and how far a reader is from them. */
final class ProtectionLog {
    private ProtectionLog() {}

    /** Returns the bytes of the file. */
    static byte[] bytes(String register, RegisterProtection done) {
        return JsonText.indented(json -> {
            json.writeStartObject();
            json.writeStringField("register", register);
            json.writeStringField("warning", "true counts stand here: never publish this file");
            json.writeNumberField("releases", done.history().releases());
            json.writeNumberField("threshold", done.history().threshold());
            json.writeNumberField("shown", done.prints().size());
            json.writeNumberField("linearProgrammes", done.programmes());
            json.writeNumberField("steps", done.steps());
            json.writeArrayFieldStart("withheld");
            for (LoggedCell cell : done.withheld()) {
                cell(json, cell);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void cell(JsonGenerator json, LoggedCell cell) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", cell.name());
        json.writeNumberField("value", cell.value());
        json.writeStringField("kind", cell.implied() ? "implied" : cell.rule().isEmpty() ? "secondary" : "primary");
        json.writeStringField("rule", cell.rule());
        json.writeNumberField("low", cell.low());
        json.writeNumberField("high", cell.high());
        json.writeStringField("verdict", cell.verdict());
        json.writeNumberField("weight", cell.weight());
        json.writeEndObject();
    }
}
