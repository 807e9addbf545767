package org.thbreport.register.code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterRole;

/** What the own codes of one role stand for: as the office's file says, or else the standard codes themselves. */
public final class CodeMapping {
    private static final String HTCDS = "htcds";

    private final RegisterRole role;
    private final Map<String, String> standards = new LinkedHashMap<>();
    private final Map<String, Location> places = new HashMap<>();
    private final boolean given;
    private final String hash;

    private CodeMapping(RegisterRole role, boolean given, String hash) {
        this.role = role;
        this.given = given;
        this.hash = hash;
    }

    /**
     * Reads the codes of a role.
     *
     * @param issues gets what is wrong with its file
     */
    public static CodeMapping read(
            InputSnapshot snapshot, CaseRegister register, RegisterRole role, List<Issue> issues) {
        String path = register.codes().get(role);
        if (path == null) {
            return new CodeMapping(role, false, "");
        }
        if (path.equals(HTCDS)) {
            return shipped(role);
        }
        Optional<InputFile> file = snapshot.file(path);
        if (file.isEmpty()) {
            issues.add(snapshot.refusal(path)
                    .orElse(RegisterRule.CODE_FILE.issue(
                            register.place("codes." + role.key()),
                            "there is no file \"" + path + "\" in the study folder",
                            "a file own,standard,label was expected")));
            return new CodeMapping(role, true, "");
        }
        CodeMapping mapping = new CodeMapping(role, true, file.get().sha256());
        try (DelimitedFile table = new DelimitedFile(
                new StatisticsInput(path, file.get()::open, StatisticsLimits.DEFAULT), separator(file.get()))) {
            mapping.readRows(table, path, issues);
        } catch (IOException unreadable) {
            issues.add(RegisterRule.CODE_FILE.issue(
                    Location.of(path), "the file cannot be read", "a file own,standard,label in UTF-8 was expected"));
        }
        return mapping;
    }

    private static CodeMapping shipped(RegisterRole role) {
        CodeMapping mapping = new CodeMapping(role, true, HTCDS);
        DataRow.read(CodeMapping.class, "htcds.csv").stream()
                .filter(row -> row.get("role").equals(role.key()))
                .forEach(row -> mapping.standards.put(row.get("own"), row.get("standard")));
        return mapping;
    }

    private static char separator(InputFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        String header = text.substring(0, Math.max(0, text.indexOf('\n')));
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void readRows(DelimitedFile table, String path, List<Issue> issues) throws IOException {
        int own = table.header().indexOf("own");
        int standard = table.header().indexOf("standard");
        if (own < 0 || standard < 0) {
            issues.add(RegisterRule.CODE_FILE.issue(
                    new Location(path, 1, 0),
                    "the header has no columns own and standard",
                    "own,standard,label was expected"));
            return;
        }
        for (DelimitedRow row = table.next(); row != null; row = table.next()) {
            if (row.size() <= Math.max(own, standard)) {
                issues.add(RegisterRule.CODE_FILE.issue(
                        new Location(path, row.line(), 0),
                        "the row has " + row.size() + " fields",
                        "as many as in the header were expected"));
                continue;
            }
            String code = row.field(own).strip();
            String meant = row.field(standard).strip();
            Location place = new Location(path, row.line(), row.column(standard));
            if (places.putIfAbsent(code, place) != null) {
                issues.add(RegisterRule.CODE_FILE.issue(
                        new Location(path, row.line(), row.column(own)),
                        "the own code \"" + OwnValue.shown(code) + "\" stands here again",
                        "it stands in line " + places.get(code).line() + " already"));
            } else if (!isStandard(meant)) {
                issues.add(RegisterRule.CODE_FILE.issue(
                        place, "there is no standard code \"" + OwnValue.shown(meant) + "\"", "one of " + possible()));
            } else {
                standards.put(code, meant);
            }
        }
    }

    private boolean isStandard(String code) {
        return isUnknown(code)
                || (isCountry()
                        ? Countries.code(code).isPresent()
                        : StandardCodes.list(CodeTables.list(role)).contains(code))
                || role == RegisterRole.STATUS && code.equals(StandardCodes.NO_VICTIM);
    }

    private boolean isUnknown(String code) {
        return code.equals(role == RegisterRole.STATUS ? StandardCodes.NO_STATUS : StandardCodes.UNKNOWN);
    }

    private boolean isCountry() {
        return role == RegisterRole.CITIZENSHIP || role == RegisterRole.AREA;
    }

    private String possible() {
        String more = role == RegisterRole.STATUS ? ", UNKNOWN, NONE" : ", UNK";
        return (isCountry()
                        ? "the codes of ISO 3166-1, STLS, RNC"
                        : String.join(", ", StandardCodes.list(CodeTables.list(role))))
                + more + " was expected";
    }

    /**
     * Returns what an own code stands for.
     *
     * @param own the code without blanks around it, not empty
     * @return the standard code; a text of no letters for the unknown; empty where nothing says what it stands for
     */
    public Optional<String> standard(String own) {
        String mapped = standards.get(own);
        if (mapped == null && (!given || isCountry()) && isStandard(own)) {
            mapped = own;
        }
        if (mapped == null) {
            return Optional.empty();
        }
        return Optional.of(
                isUnknown(mapped) ? "" : isCountry() ? Countries.code(mapped).orElse(mapped) : mapped);
    }

    /** Returns the own codes that the file has, with the place of each. */
    public Set<String> own() {
        return standards.keySet();
    }

    /** Returns where the file says what an own code stands for. */
    public Location place(String own) {
        return places.getOrDefault(own, Location.of(role.key()));
    }

    /** Returns whether the codes are those of the Human Trafficking Case Data Standard, which ship with the program. */
    public boolean isShipped() {
        return hash.equals(HTCDS);
    }

    /** Returns the SHA-256 of the file; empty where there is none. */
    public String hash() {
        return hash;
    }
}
