package org.thbreport.ingest.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.ReturnRequest;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.PreviousEdition;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.Study;
import org.thbreport.model.study.StudyStatus;
import org.thbreport.model.study.StudyTexts;
import org.thbreport.model.study.Theme;

/**
 * Reads a study folder and finds everything that is wrong with it in one pass. Every language with a file in {@code texts/}
 * is held to be a language of the study, whether or not {@code languages} makes it by default.
 */
public final class StudyReader {

    static final String STUDY = "study.yaml";
    static final String FINDINGS = "findings.csv";
    static final String ANSWERS = "answers.csv";
    static final String STUDY_SCHEMA = "study.schema.json";
    static final String TEXTS_SCHEMA = "texts.schema.json";

    private static final String TEXTS = "texts";
    private static final String YAML = ".yaml";

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private final CountryRegister register;
    private final CountryListReader lists;
    private final Schema studySchema = Schema.load(STUDY_SCHEMA);
    private final Schema textsSchema = Schema.load(TEXTS_SCHEMA);

    /** Makes a reader that knows the countries and their memberships. */
    public StudyReader(CountryRegister register) {
        this.register = register;
        this.lists = new CountryListReader(register);
    }

    /** Reads a study folder. The statistics files that it names must be there; they are not read. */
    public StudyReading read(InputSnapshot snapshot) {
        return read(snapshot, false);
    }

    /** Reads a study folder whose statistics files need not be there, because they are about to be fetched. */
    public StudyReading readBeforeFetch(InputSnapshot snapshot) {
        return read(snapshot, true);
    }

    /**
     * Returns what can be read of a study that may not be finished, such as one whose texts are still to be written; empty if there is
     * no file that describes it. It is held to no rule.
     */
    public Optional<Study> outline(InputSnapshot snapshot) {
        return snapshot.refusal("").isPresent() ? Optional.empty() : new Pass(snapshot, new IssueLog(), true).study();
    }

    private StudyReading read(InputSnapshot snapshot, boolean beforeFetch) {
        IssueLog log = new IssueLog();
        Optional<Study> study = Optional.empty();
        Pass pass = new Pass(snapshot, log, beforeFetch);
        snapshot.refusal("").ifPresent(log::add);
        if (log.isEmpty()) {
            study = pass.study();
        }
        List<InputFile> inputs = inputs(snapshot, study.map(Study::statistics).orElse(List.of()), pass.previousFolder);
        return new StudyReading(
                log.hasErrors() ? Optional.empty() : study,
                log.sorted(),
                inputs,
                pass.branding,
                pass.registers,
                pass.returns);
    }

    private static List<InputFile> inputs(
            InputSnapshot snapshot, List<StatisticsReference> statistics, @Nullable String previous) {
        Set<String> paths = new TreeSet<>(List.of(STUDY, FINDINGS, ANSWERS));
        if (previous != null) {
            paths.addAll(PreviousYaml.paths(previous));
        }
        statistics.forEach(reference -> {
            paths.add(reference.file());
            paths.addAll(reference.counted().alreadyPublic());
            reference.inhabitants().ifPresent(population -> paths.add(population.file()));
        });
        snapshot.names(TEXTS).stream()
                .filter(name -> name.endsWith(YAML))
                .map(name -> TEXTS + "/" + name)
                .forEach(paths::add);
        return paths.stream().flatMap(path -> snapshot.file(path).stream()).toList();
    }

    /** One reading of one folder. */
    private final class Pass {

        private final InputSnapshot snapshot;
        private final IssueLog log;
        private final boolean beforeFetch;
        private @Nullable String branding;
        private @Nullable String previousFolder;
        private boolean isPrevious;
        private List<CaseRegister> registers = List.of();
        private List<ReturnRequest> returns = List.of();

        Pass(InputSnapshot snapshot, IssueLog log, boolean beforeFetch) {
            this.snapshot = snapshot;
            this.log = log;
            this.beforeFetch = beforeFetch;
        }

        Optional<Study> study() {
            Optional<YamlMap> head = yaml(STUDY, studySchema, "the file that describes the study was expected");
            Optional<CsvTable> table = TextFile.read(snapshot, FINDINGS, "the table of findings was expected", log)
                    .flatMap(file -> CsvTable.read(file, FindingsCsv.COLUMNS, FindingsCsv.OPTIONAL, log));
            Optional<CsvTable> answers = answers();
            checkNamesOfTexts();
            Map<String, TextsYaml> texts = new TreeMap<>();
            for (String language : languages(head)) {
                yaml(
                                TEXTS + "/" + language + YAML,
                                textsSchema,
                                "the texts of the study in this language were expected")
                        .ifPresent(map -> texts.put(language, new TextsYaml(map, log)));
            }
            return head.map(map -> study(map, table, answers, texts));
        }

        /** Returns the table of answers, which a study need not have. */
        private Optional<CsvTable> answers() {
            return snapshot.file(ANSWERS, log::add)
                    .flatMap(there -> TextFile.read(snapshot, ANSWERS, "the table of answers was expected", log))
                    .flatMap(file -> CsvTable.read(file, AnswersCsv.COLUMNS, AnswersCsv.OPTIONAL, log));
        }

        private Study study(
                YamlMap top, Optional<CsvTable> table, Optional<CsvTable> answers, Map<String, TextsYaml> texts) {
            CountryField countries = new CountryField(lists, log);
            StudyYaml yaml = new StudyYaml(top, register, countries, log);
            yaml.checkDates();
            branding = RenamedKey.BRANDING.text(top);
            RenamedKey.BRANDING.warning(top).ifPresent(log::add);
            Participants participants = yaml.participants().read();
            Roster roster = new Roster(participants, yaml.participants().isWhole(), register, log);
            Questions questions = new Questions(register, log);
            FindingsCsv csv = new FindingsCsv(yaml, roster, countries, questions, log);
            List<Finding> findings = table.map(csv::read).orElse(List.of());
            answers.ifPresent(new AnswersCsv(yaml, roster, countries, questions, log)::read);
            roster.report();
            boolean whole = table.map(CsvTable::isWhole).orElse(false)
                    && answers.map(CsvTable::isWhole).orElse(true);
            EditorYaml editor = new EditorYaml(countries, yaml.sources(), log);
            Map<String, YamlMap> byLanguage = new TreeMap<>();
            texts.forEach((language, file) -> byLanguage.put(language, file.top()));
            EditorYaml.check(byLanguage, log);
            Set<String> worded = texts.values().stream()
                    .flatMap(file -> file.notes(yaml.notes()).stream())
                    .collect(Collectors.toSet());
            Map<String, StudyTexts> studyTexts = new LinkedHashMap<>();
            texts.forEach((language, file) -> {
                file.check("themes", "theme", yaml.themes());
                file.checkNotes(yaml.notes(), worded);
                if (whole) {
                    file.check("findings", "finding", csv.ids());
                    file.check("questions", "question", questions.ids());
                    file.check("units", "unit", questions.units());
                }
                studyTexts.put(language, file.texts(editor));
            });
            checkTranslations(yaml, languages(Optional.of(top)));
            List<StatisticsReference> statistics = yaml.readStatistics();
            registers = yaml.registers().registers();
            returns = yaml.registers().returns();
            if (!beforeFetch) {
                checkFiles(statistics);
            }
            ImprintYaml imprint = new ImprintYaml(top, log);
            return new Study(
                    top.text("id", ""),
                    top.text("madeUp", "false").equals("true"),
                    StudyYaml.code(StudyStatus.values(), top.text("status", ""), StudyStatus.DRAFT),
                    top.integer("edition"),
                    top.dateOrEpoch("published"),
                    top.date("extracted"),
                    top.date("nextUpdate"),
                    top.texts("languages"),
                    top.map("title").translations(),
                    top.map("issuer").translations(),
                    participants,
                    yaml.themes().ids().stream().map(Theme::new).toList(),
                    yaml.readSources(),
                    yaml.readNotes(),
                    findings,
                    questions.list(),
                    statistics,
                    yaml.options(),
                    studyTexts,
                    whole ? imprint.keyPoints(findings) : List.of(),
                    imprint.imprint(),
                    previous(top));
        }

        private @Nullable PreviousEdition previous(YamlMap top) {
            String path = isPrevious ? null : top.text(PreviousYaml.KEY);
            previousFolder = path;
            return path == null
                    ? null
                    : new PreviousYaml(top, snapshot, log)
                            .read(path, (files, faults) -> new Pass(files, faults, true).asPrevious());
        }

        /** Reads an edition before, whose own edition before is not looked at. */
        private Optional<Study> asPrevious() {
            isPrevious = true;
            return study();
        }

        private void checkTranslations(StudyYaml yaml, Set<String> languages) {
            for (Map.Entry<String, YamlMap> entry : yaml.translated()) {
                for (String language : languages) {
                    if (!entry.getValue().has(language)) {
                        log.error(
                                StudyRule.MISSING_TEXT,
                                entry.getValue().location(),
                                "the " + entry.getKey() + " is missing in the language " + language,
                                "\"" + language + ": ...\" was expected");
                    }
                }
            }
        }

        private void checkFiles(List<StatisticsReference> statistics) {
            for (StatisticsReference reference : statistics) {
                if (reference.register() == null) {
                    checkFile(reference.file(), reference.location());
                }
                reference.counted().alreadyPublic().forEach(path -> checkFile(path, reference.location()));
                reference.inhabitants().ifPresent(population -> checkFile(population.file(), population.location()));
            }
        }

        private void checkFile(String path, Location location) {
            boolean isThere = snapshot.file(path, log::add).isPresent()
                    || snapshot.refusal(path).isPresent();
            if (!isThere && !path.isEmpty() && !InputSnapshot.isOutside(path)) {
                log.error(
                        StudyRule.MISSING_FILE,
                        location,
                        "there is no file \"" + path + "\" in the study folder",
                        "the path of a statistics file was expected");
            }
        }

        private Optional<YamlMap> yaml(String path, Schema schema, String expected) {
            Optional<Node> node =
                    TextFile.read(snapshot, path, expected, log).flatMap(file -> YamlFile.parse(file, log));
            node.ifPresent(top -> new SchemaCheck(path, log).check(top, schema));
            return node.map(top -> new YamlMap(path, top));
        }

        /** Returns the languages that are made by default and those that have texts. */
        private Set<String> languages(Optional<YamlMap> head) {
            Set<String> languages = new TreeSet<>();
            head.ifPresent(top -> languages.addAll(top.texts("languages")));
            snapshot.names(TEXTS).stream()
                    .filter(name -> name.endsWith(YAML))
                    .forEach(name -> languages.add(name.substring(0, name.length() - YAML.length())));
            languages.removeIf(language -> !LANGUAGE.matcher(language).matches());
            return languages;
        }

        private void checkNamesOfTexts() {
            snapshot.names(TEXTS);
            snapshot.refusal(TEXTS).ifPresent(log::add);
            for (String name : snapshot.names(TEXTS)) {
                boolean isMeant = name.endsWith(YAML) || name.endsWith(".yml");
                if (isMeant
                        && !(name.endsWith(YAML)
                                && LANGUAGE.matcher(name.substring(0, name.length() - YAML.length()))
                                        .matches())) {
                    log.error(
                            StudyRule.WRONG_FORM,
                            Location.of(TEXTS + "/" + name),
                            "the file is not named by a language",
                            "a name such as texts/en.yaml was expected");
                }
            }
        }
    }
}
