package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.PopulationKind;
import org.thbreport.model.register.RegisterTable;
import org.thbreport.model.study.CountedRegister;
import org.thbreport.model.study.PopulationReference;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.TableService;

/** The statistics files of a study, from {@code study.yaml}. */
final class StatisticsYaml {

    /** The beginnings of Eurostat's datasets that count persons, but for those of victims of trafficking. */
    private static final Pattern OTHER_DATASETS = Pattern.compile(
            "(crim_(?!thb)|migr_|demo_|lfs|une_|ilc_|hlth_|educ_|earn_|proj_)", Pattern.CASE_INSENSITIVE);

    private final References sources;
    private final Notes notes;
    private final RegistersYaml registers;
    private final IssueLog log;

    /** Makes a reader. */
    StatisticsYaml(References sources, Notes notes, RegistersYaml registers, IssueLog log) {
        this.sources = sources;
        this.notes = notes;
        this.registers = registers;
        this.log = log;
    }

    /** Reads which statistics files the study uses. */
    List<StatisticsReference> read(List<YamlMap> entries) {
        List<StatisticsReference> list = new ArrayList<>();
        References files = new References("file", StudyRule.MISSING_FILE, log);
        References tables = new References("table", StudyRule.UNKNOWN_SOURCE, log);
        for (YamlMap map : entries) {
            String file = map.has("register") ? RegisterTableYaml.name(map) : map.text("file", "");
            RegisterTableYaml counts = new RegisterTableYaml(registers, log);
            Optional<CaseRegister> register = counts.register(map);
            Optional<RegisterTable> table = register.flatMap(found -> counts.table(map, found));
            if (!map.has("register")) {
                counts.requireKeysOfFiles(map);
            }
            String source =
                    map.text("source", register.map(CaseRegister::source).orElse(""));
            String note = map.text("note");
            sources.check(source, map.location("source"));
            notes.check(source, note == null ? "" : note, map.location("note"));
            if (isInside(file, map.location("file"), "victims") && !file.isEmpty()) {
                files.add(file, map.location("file"));
            }
            if (map.map("mapping").has("interest") && !map.has("shareOf")) {
                log.error(
                        StudyRule.GROUP_WITHOUT_NAME,
                        map.map("mapping").location("interest"),
                        "codes of interest are given, and nothing says in words who they are",
                        "shareOf beside scope was expected, such as {en: women and girls}");
            }
            checkNoun(map, register);
            list.add(new StatisticsReference(
                    tableId(map, file, tables),
                    file,
                    source,
                    note,
                    map.text("dataset"),
                    StudyYaml.code(ShareBase.values(), map.text("base", ""), ShareBase.NOT_STATED),
                    register.isPresent() && !map.has("scope")
                            ? register.get().scope()
                            : map.map("scope").translations(),
                    map.map("counted").translations(),
                    map.map("shareOf").translations(),
                    register.isPresent() && table.isPresent()
                            ? counts.mapping(mapping(map), map, register.get(), table.get())
                            : mapping(map),
                    new CountedRegister(
                            map.text("protectWith", ""),
                            map.text("persons", ""),
                            publicFiles(map),
                            map.has("yearsTogether") ? map.integer("yearsTogether") : 1),
                    query(map.map("fetch")),
                    map.location(map.has("register") ? "register" : "file"),
                    table.orElse(null),
                    map.text("headline"),
                    population(map)));
        }
        return list;
    }

    private @Nullable PopulationReference population(YamlMap statistics) {
        if (!statistics.has("population")) {
            return null;
        }
        YamlMap map = statistics.map("population");
        String file = map.text("file", "");
        String source = map.text("source", "");
        sources.check(source, map.location("source"));
        isInside(file, map.location("file"), "population");
        YamlMap filters = map.map("filters");
        Map<String, Location> places = new HashMap<>();
        filters.keys().forEach(key -> places.put("filters." + key, filters.location(key)));
        return new PopulationReference(file, source, filters.asTyped(), places, map.location("file"));
    }

    /** The texts speak of victims where a study names nobody else: of a table that is known to count others that would be false. */
    private void checkNoun(YamlMap map, Optional<CaseRegister> register) {
        String dataset = map.text("dataset", "");
        boolean others = register.map(found -> found.rules().kind() != PopulationKind.VICTIMS)
                .orElse(OTHER_DATASETS.matcher(dataset).lookingAt());
        if (others && !map.has("counted") && !map.has("shareOf")) {
            log.error(
                    StudyRule.WHO_IS_COUNTED,
                    map.location(register.isPresent() ? "register" : "dataset"),
                    register.map(found -> "the register \"" + found.id() + "\" counts others than victims")
                                    .orElse(Yaml.quote(dataset) + " is no table of victims of trafficking")
                            + ", and nothing says in words who they are",
                    "counted beside scope was expected, such as {en: persons in prison}");
        }
    }

    private List<String> publicFiles(YamlMap map) {
        List<String> files = new ArrayList<>();
        for (YamlMap.Placed file : map.placed("alreadyPublic")) {
            if (isInside(file.text(), file.location(), "eurostat")) {
                files.add(file.text());
            }
        }
        return files;
    }

    private boolean isInside(String path, Location location, String example) {
        if (InputSnapshot.isOutside(path)) {
            log.error(
                    StudyRule.FILE_OUTSIDE,
                    location,
                    Yaml.quote(path) + " is no path within the study folder",
                    "a path such as statistics/" + example + ".csv was expected");
            return false;
        }
        return true;
    }

    /** Returns the id that a table was given, or else the name of its file, made different from those before it. */
    private static String tableId(YamlMap map, String file, References tables) {
        String given = map.text("id");
        if (given != null) {
            tables.add(given, map.location("id"));
            return given;
        }
        String name = StatisticsReference.idOf(file);
        String id = name;
        for (int number = 2; tables.contains(id); number++) {
            id = name + '-' + number;
        }
        tables.add(id, map.location());
        return id;
    }

    private static GroupMapping mapping(YamlMap statistics) {
        if (!statistics.has("mapping")) {
            return GroupMapping.CITIZENSHIP;
        }
        YamlMap map = statistics.map("mapping");
        GroupMapping usual = GroupMapping.CITIZENSHIP;
        boolean given = map.has("interest") || map.has("rest") || map.has("unknown") || map.has("total");
        return new GroupMapping(
                map.text("area"),
                map.text("period"),
                map.text("group"),
                map.has("interest") ? map.texts("interest") : usual.interest(),
                map.has("rest") ? map.texts("rest") : usual.rest(),
                map.has("unknown") ? map.texts("unknown") : usual.unknown(),
                map.has("total") ? map.texts("total") : usual.total(),
                map.map("filters").asTyped(),
                given,
                places(map));
    }

    private static TableQuery query(YamlMap map) {
        TableQuery usual = TableQuery.WHOLE;
        YamlMap codes = map.map("codes");
        Map<String, List<String>> asked = new LinkedHashMap<>();
        codes.keys().forEach(dimension -> asked.put(dimension, codes.texts(dimension)));
        return new TableQuery(
                TableService.of(map.text("service", "")).orElse(null),
                map.text("agency", usual.agency()),
                map.text("version", usual.version()),
                asked,
                map.text("from"),
                map.text("to"));
    }

    /** Returns where each part of a mapping stands: a dimension, a code, a filter. */
    private static Map<String, Location> places(YamlMap map) {
        Map<String, Location> places = new HashMap<>();
        places.put("mapping", map.location());
        for (String key : map.keys()) {
            places.put(key, map.location(key));
            map.placed(key).forEach(code -> places.putIfAbsent(key + "." + code.text(), code.location()));
        }
        YamlMap filters = map.map("filters");
        filters.keys().forEach(key -> places.put("filters." + key, filters.location(key)));
        return places;
    }
}
