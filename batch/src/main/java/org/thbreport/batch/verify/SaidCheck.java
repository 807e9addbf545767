package org.thbreport.batch.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.publication.readback.SaidDigests;
import org.thbreport.publication.readback.SaidWords;

/** Holds what files say to each other, and to what the manifest knows of each of them. */
final class SaidCheck {
    private static final String DIFFERENT = "VERIFY-9";
    private static final String UNKNOWN = "VERIFY-11";
    private static final String AS_PUBLISHED = "expected the words and figures that were published";

    private final RunManifest manifest;
    private final Faults faults;

    /** What was read first of each product and language: its file and what it says. */
    private final Map<String, Map.Entry<String, SaidText>> first = new HashMap<>();

    /** Takes what is wrong. */
    @FunctionalInterface
    interface Faults {
        /** Takes a fault of a file. */
        void add(String rule, String file, String message, String expected);
    }

    SaidCheck(RunManifest manifest, Faults faults) {
        this.manifest = manifest;
        this.faults = faults;
    }

    /** Checks a PDF, a page or a fragment; those of one product in one language say the same. */
    void briefing(String name, SaidText text) {
        Map.Entry<String, SaidText> other = first.putIfAbsent(SaidDigests.nameOf(name), Map.entry(name, text));
        if (other != null) {
            text.difference(other.getValue(), other.getKey())
                    .ifPresent(what -> faults.add(DIFFERENT, name, what, "expected the same words and figures"));
        }
        List<SaidDigests> known = known(name);
        if (!known.isEmpty()) {
            text.unknown(known).ifPresent(what -> faults.add(UNKNOWN, name, what, AS_PUBLISHED));
        }
    }

    /** Checks an annex by what each of its sheets says. */
    void annex(String name, Map<String, String> sheets) {
        for (SaidDigests known : known(name)) {
            int place = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                String digest = SaidWords.digest(sheet.getValue());
                if (place >= known.parts().size() || !known.parts().get(place).equals(digest)) {
                    faults.add(
                            UNKNOWN,
                            name,
                            "the sheet \"" + sheet.getKey() + "\" says something that the manifest does not know of it",
                            AS_PUBLISHED);
                }
                place++;
            }
            if (place < known.parts().size()) {
                faults.add(UNKNOWN, name, "a sheet is not there that the manifest knows of", "expected all sheets");
            }
        }
    }

    /** Checks a table of rows, all of it: what it says beside its numbers, and which rows it has, follows from no other file. */
    void table(String name, byte[] bytes) {
        List<SaidDigests> known = known(name);
        if (!known.isEmpty() && !known.contains(SaidDigests.ofTable(bytes))) {
            faults.add(UNKNOWN, name, "the table says something that the manifest does not know of it", AS_PUBLISHED);
        }
    }

    /** Returns what the manifest knows of a file; one of this version knows each of them. */
    private List<SaidDigests> known(String name) {
        List<SaidDigests> known = manifest.said(SaidDigests.nameOf(name));
        if (known.isEmpty() && manifest.program().equals(ProgramVersion.nameAndVersion())) {
            faults.add(
                    UNKNOWN,
                    name,
                    "the manifest does not know what this file says",
                    "expected the manifest as it was written");
        }
        return known;
    }
}
