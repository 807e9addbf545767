package org.thbreport.ingest.study;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.AnnexProfile;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceKind;
import org.thbreport.model.study.SourceNote;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.StatisticsReference;
import org.thbreport.model.study.StudyOptions;
import org.thbreport.model.study.StudyStatus;

/** The parts of {@code study.yaml}; what cannot be used is noted and replaced, so that everything else is read too. */
final class StudyYaml {

    private final YamlMap top;
    private final IssueLog log;
    private final References themes;
    private final References sources;
    private final Notes notes;
    private final ParticipantsYaml participants;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final RegistersYaml registers;

    /** Makes a reader of the parts and collects the ids. */
    StudyYaml(YamlMap top, CountryRegister register, CountryField countries, IssueLog log) {
        this.top = top;
        this.log = log;
        this.themes = new References("theme", StudyRule.UNKNOWN_THEME, log);
        this.sources = new References("source", StudyRule.UNKNOWN_SOURCE, log);
        this.notes = new Notes(top.maps("notes"), log);
        this.participants = new ParticipantsYaml(top, register, countries, log);
        top.placed("themes").stream()
                .filter(theme -> !themes.contains(theme.text()))
                .forEach(theme -> themes.add(theme.text(), theme.location()));
        top.maps("sources").forEach(source -> addId(sources, source));
        this.registers = new RegistersYaml(top, sources, log);
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

    /** Returns the notes of the sources. */
    Notes notes() {
        return notes;
    }

    /** Returns the day on which it is judged who was a Member or Observer for a source. */
    LocalDate asOf(String source) {
        return days.computeIfAbsent(source, this::readAsOf);
    }

    private LocalDate readAsOf(String source) {
        return top.maps("sources").stream()
                .filter(map -> source.equals(map.text("id")))
                .flatMap(map -> Stream.ofNullable(map.date("asOf")))
                .findFirst()
                .orElseGet(() -> top.map("participants").dateOrEpoch("asOf"));
    }

    /** Reads who took part. */
    ParticipantsYaml participants() {
        return participants;
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
                    map.date("asOf"),
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

    /** Returns the case registers, and reads the returns. */
    RegistersYaml registers() {
        return registers;
    }

    /** Reads which statistics files the study uses. */
    List<StatisticsReference> readStatistics() {
        return new StatisticsYaml(sources, notes, registers, log).read(top.maps("statistics"));
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

    /** Returns whether the study is being written. */
    boolean isDraft() {
        return code(StudyStatus.values(), top.text("status", ""), StudyStatus.DRAFT) == StudyStatus.DRAFT;
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
        for (String key : List.of("title", "issuer", "funding")) {
            if (top.has(key)) {
                maps.add(Map.entry(key, top.map(key)));
            }
        }
        for (YamlMap partner : top.maps("partners")) {
            maps.add(Map.entry("text for the logo \"" + partner.text("file", "") + "\"", partner.map("alt")));
        }
        for (YamlMap source : top.maps("sources")) {
            if (source.has("title")) {
                maps.add(Map.entry("title of the source \"" + source.text("id", "") + "\"", source.map("title")));
            }
        }
        for (YamlMap register : top.maps("registers")) {
            if (register.has("scope")) {
                maps.add(Map.entry("scope of the register \"" + register.text("id", "") + "\"", register.map("scope")));
            }
        }
        for (YamlMap statistics : top.maps("statistics")) {
            if (statistics.has("scope")) {
                maps.add(Map.entry("scope of \"" + statistics.text("file", "") + "\"", statistics.map("scope")));
            }
            if (statistics.has("counted")) {
                maps.add(Map.entry("counted of \"" + statistics.text("file", "") + "\"", statistics.map("counted")));
            }
            if (statistics.has("shareOf")) {
                maps.add(Map.entry("shareOf of \"" + statistics.text("file", "") + "\"", statistics.map("shareOf")));
            }
        }
        return maps;
    }
}
