package org.thbreport.batch.drafts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftContext;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.model.study.Theme;

/**
 * A study that lists are drafted for. It may be unfinished: texts that are still to be written keep nobody from importing.
 *
 * @param study the study as far as it can be read
 * @param files texts of its own files by their path
 */
public record StudyOutline(Study study, Map<String, String> files) {

    /** Copies the map. */
    public StudyOutline {
        files = Map.copyOf(files);
    }

    /** Reads a study folder; empty if there is no study in it. */
    public static Optional<StudyOutline> read(Path folder, CountryRegister register) {
        InputSnapshot snapshot = InputSnapshot.read(folder);
        Map<String, String> files = new TreeMap<>();
        List<String> paths = new ArrayList<>(List.of(StudyAddition.STUDY, StudyAddition.FINDINGS));
        snapshot.names("texts").stream()
                .filter(name -> name.endsWith(".yaml"))
                .forEach(name -> paths.add(StudyAddition.TEXTS + name));
        for (String path : paths) {
            snapshot.file(path).ifPresent(file -> files.put(path, new String(file.bytes(), StandardCharsets.UTF_8)));
        }
        return new StudyReader(register).outline(snapshot).map(study -> new StudyOutline(study, files));
    }

    /** Returns what is wrong with the file that describes a study, and with the folder: who took part may be told wrong by it. */
    public static List<Issue> faults(Path folder, CountryRegister register, String named) {
        return new StudyReader(register)
                .readBeforeFetch(InputSnapshot.read(folder)).issues().stream()
                        .filter(issue -> issue.severity() == Severity.ERROR)
                        .filter(issue -> issue.location().file().equals(StudyAddition.STUDY))
                        .map(issue -> issue.below(named.endsWith("/") ? named : named + "/"))
                        .toList();
    }

    /** Returns what the study says that bears on a document. */
    public DraftContext context(String file, String source, String language) {
        Map<String, List<String>> themes = new LinkedHashMap<>();
        for (Theme theme : study.themes()) {
            List<String> words = new ArrayList<>(List.of(theme.id().replace('-', ' ')));
            for (StudyTexts texts : study.texts().values()) {
                String name = texts.themes().get(theme.id());
                if (name != null) {
                    words.add(name);
                }
            }
            themes.put(theme.id(), words);
        }
        SourceReference reference = study.source(source).orElse(null);
        return new DraftContext(
                file,
                source,
                language,
                study.participants().named(),
                reference != null && reference.asOf() != null
                        ? reference.asOf()
                        : study.participants().asOf(),
                themes);
    }

    /**
     * Returns a line on the countries of a draft that are not among those who took part; empty where there are none, or where the study
     * does not name who took part. A list of participants that is still to be filled in would hold every list.
     */
    public Optional<String> outsiders(Draft draft) {
        List<CountryCode> named = study.participants().named();
        Set<String> outside = new TreeSet<>();
        int lists = 0;
        for (DraftList list : draft.lists()) {
            List<String> others = list.listed().stream()
                    .filter(country -> !named.contains(country))
                    .map(CountryCode::code)
                    .toList();
            outside.addAll(others);
            lists += others.isEmpty() ? 0 : 1;
        }
        return named.isEmpty() || outside.isEmpty()
                ? Optional.empty()
                : Optional.of(lists + (lists == 1 ? " list names" : " lists name")
                        + " who did not take part by study.yaml: " + String.join(" ", outside)
                        + "; if participants.named is not complete, complete it and import again");
    }

    /** Returns that a source is not in the study, with the lines that would add it; empty if it is. */
    public Optional<Issue> missing(String source, String folder) {
        if (study.source(source).isPresent()) {
            return Optional.empty();
        }
        String known = study.sources().stream()
                .map(SourceReference::id)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        return Optional.of(DocumentRule.SOURCE.error(
                Location.of(folder + "/" + StudyAddition.STUDY),
                "the study has no source \"" + source + "\" (it has: " + known + ")",
                "add under sources:  - {id: " + source + ", kind: report, title: {en: \"TITLE OF THE DOCUMENT\"}}"));
    }
}
