package org.thbreport.batch.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.disclosure.ShownCell;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ReadResults;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.verify.ReleaseContentCheck;
import org.thbreport.batch.verify.TabledFigures;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.xlsx.readback.AnnexNumber;

/**
 * The last gate before a release is seen: reads the finished files back and holds every number in them to what the protection
 * decided to show. A withheld count must stand nowhere under its name, and nothing that is computed from it; a shown one must be that
 * one; and every other number of a file must be one that the results have for what is named beside it. Messages name places, never
 * values.
 */
final class OutputAudit {

    private static final String RULE = "DISC-3";
    private static final int MOST = 20;
    private static final String CSV = ".csv";

    /** What a share is computed from: where one of these is withheld, none of the named figures may be there. */
    private static final Map<String, List<String>> COMPUTED = Map.of(
            "count", List.of("shareOfKnown", "shareOfAll", "wilson", "bounds"),
            "known", List.of("shareOfKnown", "wilson", "bounds"),
            "total", List.of("shareOfAll", "garwood", "bounds"));

    private final Map<String, OptionalLong> shown = new HashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final List<Issue> issues = new ArrayList<>();
    private int checked;

    /**
     * Prepares to audit.
     *
     * @param first id of the first table of the study, whose figures bear no table's name
     * @param cells the counts as they are to be shown
     */
    OutputAudit(String first, List<ShownCell> cells) {
        for (ShownCell cell : cells) {
            FigureId share = cell.table().equals(first)
                    ? FigureId.of("share")
                    : FigureId.of("tables", cell.table()).at("share");
            CellKey key = cell.key();
            FigureId place = share.at(key.area()).at(key.period().toString());
            String name = name(key);
            if (name.isEmpty()) {
                continue;
            }
            FigureId id =
                    key.measure() == CellKey.Measure.GROUP ? place.at("groups").at(key.group()) : place.at(name);
            shown.put(id.toString(), cell.value());
            if (cell.value().isEmpty()) {
                COMPUTED.getOrDefault(name, List.of())
                        .forEach(figure -> forbidden.add(place.at(figure).toString()));
            }
        }
    }

    private static String name(CellKey key) {
        return switch (key.measure()) {
            case GROUP -> "groups";
            case INTEREST -> "count";
            case KNOWN, UNKNOWN, TOTAL -> key.measure().name().toLowerCase(Locale.ROOT);
            case SHARE -> "";
        };
    }

    /**
     * Returns what is wrong with the files of a release; none where all is as decided.
     *
     * @param folder the folder that they stand in
     * @param named the release as messages name it
     */
    List<Issue> of(Path folder, String named, RunManifest manifest) throws IOException {
        FigureIndex results = null;
        Path json = folder.resolve(ResultsFile.FILE);
        if (Files.exists(json)) {
            FigureIndex read = ReadResults.of(Files.readAllBytes(json)).figures();
            String place = named + "/" + ResultsFile.FILE;
            read.each((id, value) -> figure(place, id, value));
            results = read;
        }
        for (PublishedFile output : manifest.outputs()) {
            if (output.path().endsWith(CSV)) {
                rows(folder.resolve(output.path()), named + "/" + output.path(), results);
            }
        }
        for (Issue difference : ReleaseContentCheck.of(folder, named, manifest)) {
            issues.add(Issue.error(
                    RULE,
                    difference.location(),
                    "the audit of finished files found a number that nothing shown accounts for (" + difference.rule()
                            + ")",
                    "a report of this fault of the program; nothing is published"));
        }
        if (results != null && checked == 0 && !shown.isEmpty()) {
            issues.add(fault(named, "no count of the study was found in its results"));
        }
        return issues.stream().distinct().limit(MOST).toList();
    }

    /** Holds a number that names its figure to what was decided; for every reader of finished files that finds such numbers. */
    void figure(String place, FigureId id, double value) {
        String name = id.toString();
        FigureId parent = id.parent();
        boolean isComputed = forbidden.contains(name) || (parent != null && forbidden.contains(parent.toString()));
        OptionalLong decided = shown.get(name);
        if (decided != null) {
            checked++;
        }
        if (isComputed || (decided != null && (decided.isEmpty() || decided.getAsLong() != value))) {
            issues.add(fault(
                    place,
                    "the audit of finished files found a number under " + name + ", which "
                            + (isComputed || decided == null || decided.isEmpty() ? "is withheld" : "is another one")));
        }
    }

    private static Issue fault(String place, String message) {
        return Issue.error(
                RULE, Location.of(place), message, "a report of this fault of the program; nothing is published");
    }

    private void rows(Path file, String place, @Nullable FigureIndex results) throws IOException {
        for (AnnexNumber number : TabledFigures.read(Files.readString(file))) {
            if (number.id() == null) {
                continue; // Named below, among what the files say and nothing shown accounts for.
            }
            FigureId id = FigureId.parse(number.id());
            figure(place, id, number.value());
            if (results != null) {
                OptionalDouble known = results.value(id);
                if (known.isEmpty() || known.getAsDouble() != number.value()) {
                    issues.add(fault(
                            place,
                            "the audit of finished files found a number under " + id
                                    + ", which the results do not have"));
                }
            }
        }
    }
}
