package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.Participants;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceKind;
import org.thbreport.model.study.SourceNote;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.TableService;

/** The parts of {@code study.yaml}; what cannot be used is noted and replaced, so that everything else is read too. */
final class StudyYaml {

    private final YamlMap top;
    private final CountryRegister register;
    private final IssueLog log;
    private final References themes;
    private final References sources;
    private final References notes;

    /** Makes a reader of the parts and collects the ids. */
    StudyYaml(YamlMap top, CountryRegister register, IssueLog log) {
        this.top = top;
        this.register = register;
        this.log = log;
        this.themes = new References("theme", StudyRule.UNKNOWN_THEME, log);
        this.sources = new References("source", StudyRule.UNKNOWN_SOURCE, log);
        this.notes = new References("note", StudyRule.UNKNOWN_NOTE, log);
        top.placed("themes").stream()
                .filter(theme -> !themes.contains(theme.text()))
                .forEach(theme -> themes.add(theme.text(), theme.location()));
        top.maps("sources").forEach(source -> addId(sources, source));
        top.maps("notes").forEach(note -> addId(notes, note));
    }

    private static void addId(References ids, YamlMap map) {
        String id = map.text("id");
        if (id != null) {
            ids.add(id, map.location("id"));
        }
    }

    References themes() {
        return themes;
    }

    References sources() {
        return sources;
    }

    References notes() {
        return notes;
    }

    /** Reads who took part: nobody where statistics stand alone. */
    Participants participants() {
        YamlMap map = top.map("participants");
        if (!top.has("participants")) {
            return new Participants(0, top.dateOrEpoch("published"), List.of(), List.of(), top.location());
        }
        LocalDate asOf = map.dateOrEpoch("asOf");
        CountryList lists = new CountryList(register, log);
        List<CountryCode> members = new ArrayList<>();
        List<CountryCode> observers = new ArrayList<>();
        for (YamlMap.Placed list : map.placed("named")) {
            lists.read(list.text(), list.location()).forEach((country, place) -> {
                EmnRole role = register.emnRole(country, asOf).orElse(null);
                if (members.contains(country) || observers.contains(country)) {
                    log.error(
                            StudyRule.DUPLICATE, place, country + " is named twice", "each country once was expected");
                } else if (role != null) {
                    (role == EmnRole.MEMBER ? members : observers).add(country);
                } else if (map.date("asOf") != null) {
                    log.error(
                            StudyRule.NOT_IN_NETWORK,
                            place,
                            country + " was neither an EMN Member nor an Observer Country on " + asOf,
                            "see asOf, the day on which membership is judged");
                }
            });
        }
        int stated = map.integer("stated");
        int named = members.size() + observers.size();
        if (stated > 0 && stated < named) {
            log.error(
                    StudyRule.FEWER_THAN_NAMED,
                    map.location("stated"),
                    stated + " countries are stated but " + named + " are named",
                    "a number of at least " + named + " was expected");
        }
        return new Participants(
                stated, asOf, register.inProtocolOrder(members), register.inProtocolOrder(observers), map.location());
    }

    /** Reads the sources. */
    List<SourceReference> readSources() {
        List<SourceReference> list = new ArrayList<>();
        for (YamlMap map : top.maps("sources")) {
            SourceKind kind = code(SourceKind.values(), map.text("kind", "report"), SourceKind.REPORT);
            list.add(new SourceReference(
                    map.text("id", ""),
                    kind,
                    map.map("title").translations(),
                    address(map),
                    map.date("published"),
                    map.date("accessed"),
                    map.date("inForce"),
                    map.location()));
        }
        return list;
    }

    private @Nullable URI address(YamlMap map) {
        String text = map.text("address");
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, together with an address that names no host.
        }
        if (text.matches("https?://\\S+")) {
            log.error(
                    StudyRule.WRONG_FORM,
                    map.location("address"),
                    Yaml.quote(text) + " is no web address",
                    "characters such as | and ^ are written as %7C and %5E");
        }
        return null;
    }

    /** Reads the notes of the sources. */
    List<SourceNote> readNotes() {
        List<SourceNote> list = new ArrayList<>();
        for (YamlMap map : top.maps("notes")) {
            String source = map.text("source", "");
            sources.check(source, map.location("source"));
            list.add(new SourceNote(map.text("id", ""), source, map.location()));
        }
        return list;
    }

    /** Reads which statistics files the study uses. */
    List<StatisticsReference> readStatistics() {
        List<StatisticsReference> list = new ArrayList<>();
        References files = new References("file", StudyRule.MISSING_FILE, log);
        References tables = new References("table", StudyRule.UNKNOWN_SOURCE, log);
        for (YamlMap map : top.maps("statistics")) {
            String file = map.text("file", "");
            String source = map.text("source", "");
            String note = map.text("note");
            sources.check(source, map.location("source"));
            notes.check(note == null ? "" : note, map.location("note"));
            if (InputSnapshot.isOutside(file)) {
                log.error(
                        StudyRule.FILE_OUTSIDE,
                        map.location("file"),
                        Yaml.quote(file) + " is no path within the study folder",
                        "a path such as statistics/victims.csv was expected");
            } else if (!file.isEmpty()) {
                files.add(file, map.location("file"));
            }
            if (map.map("mapping").has("interest") && !map.has("shareOf")) {
                log.error(
                        StudyRule.GROUP_WITHOUT_NAME,
                        map.map("mapping").location("interest"),
                        "codes of interest are given, and nothing says in words who they are",
                        "shareOf beside scope was expected, such as {en: women and girls}");
            }
            list.add(new StatisticsReference(
                    tableId(map, file, tables),
                    file,
                    source,
                    note,
                    map.text("dataset"),
                    code(ShareBase.values(), map.text("base", ""), ShareBase.NOT_STATED),
                    map.map("scope").translations(),
                    map.map("shareOf").translations(),
                    mapping(map),
                    query(map.map("fetch")),
                    map.location("file")));
        }
        return list;
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

    /** Reads the choices of the editor. */
    StudyOptions options() {
        YamlMap map = top.map("options");
        StudyOptions usual = StudyOptions.DEFAULT;
        BigDecimal confidence = map.number("confidence");
        return new StudyOptions(
                code(ShareBase.values(), map.text("denominator", ""), usual.denominator()),
                confidence == null ? usual.confidence() : confidence.doubleValue(),
                map.has("threshold") ? map.integer("threshold") : usual.threshold(),
                code(DisclosureMethod.values(), map.text("disclosure", ""), usual.disclosure()),
                map.texts("neverWithhold"),
                code(AnnexProfile.values(), map.text("annex", ""), usual.annex()));
    }

    /** Checks that the days of the study can follow one another. */
    void checkDates() {
        LocalDate published = top.date("published");
        LocalDate extracted = top.date("extracted");
        LocalDate nextUpdate = top.date("nextUpdate");
        if (published != null && extracted != null && extracted.isAfter(published)) {
            after("extracted", "the statistics were taken on " + extracted + ", after publication on " + published);
        }
        if (published != null && nextUpdate != null && !nextUpdate.isAfter(published)) {
            after("nextUpdate", "the next update on " + nextUpdate + " is not after publication on " + published);
        }
    }

    private void after(String key, String message) {
        Location place = top.location(key);
        log.error(StudyRule.DATE_ORDER, place, message, "see published, the day of publication");
    }

    /** Returns the constant with a code such as {@code legal-act}, or another one. */
    static <E extends Enum<E>> E code(E[] values, String code, E otherwise) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                return value;
            }
        }
        return otherwise;
    }

    /** Returns the maps of translations that must speak every language, with a name for messages. */
    List<Map.Entry<String, YamlMap>> translated() {
        List<Map.Entry<String, YamlMap>> maps = new ArrayList<>();
        for (String key : List.of("title", "issuer")) {
            if (top.has(key)) {
                maps.add(Map.entry(key, top.map(key)));
            }
        }
        for (YamlMap source : top.maps("sources")) {
            if (source.has("title")) {
                maps.add(Map.entry("title of the source \"" + source.text("id", "") + "\"", source.map("title")));
            }
        }
        for (YamlMap statistics : top.maps("statistics")) {
            if (statistics.has("scope")) {
                maps.add(Map.entry("scope of \"" + statistics.text("file", "") + "\"", statistics.map("scope")));
            }
            if (statistics.has("shareOf")) {
                maps.add(Map.entry("shareOf of \"" + statistics.text("file", "") + "\"", statistics.map("shareOf")));
            }
        }
        return maps;
    }
}
