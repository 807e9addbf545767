package org.thbreport.batch.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.analytics.StudyAnalysis;
import org.thbreport.analytics.disclosure.CoarserTable;
import org.thbreport.analytics.disclosure.DisclosureControl;
import org.thbreport.analytics.disclosure.DisclosureHistory;
import org.thbreport.analytics.disclosure.Protection;
import org.thbreport.analytics.panel.AreaKind;
import org.thbreport.analytics.result.EditorFigures;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.branding.BrandingFileReader;
import org.thbreport.batch.branding.BrandingReading;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.branding.PartnerLogos;
import org.thbreport.batch.disclosure.OfficeFiles;
import org.thbreport.batch.format.Shelf;
import org.thbreport.batch.release.OfficeKey;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.Study;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.language.Language;

/**
 * A study folder that was read once, protected and analysed, with all that was found on the way, and what its editions share in each
 * language. May be shared by several threads.
 */
public final class OpenStudy {
    /** Rule: a total is not what its parts make. */
    private static final String PARTS = "STAT-13";

    /** Rule: a value is marked as confidential. */
    private static final String CONFIDENTIAL = "DISC-9";

    private final String named;
    private final @Nullable Study study;
    private final @Nullable ProtectedAnalysis results;
    private final List<PublishedFile> inputs;
    private final HouseStyle style;
    private final List<Issue> issues;
    private final OfficeFiles office;
    private final boolean isPreview;
    private final Map<String, PublicationComposer> composers = new ConcurrentHashMap<>();
    private final Map<String, Shelf> shared = new ConcurrentHashMap<>();

    private OpenStudy(
            String named,
            @Nullable Study study,
            @Nullable ProtectedAnalysis results,
            List<PublishedFile> inputs,
            HouseStyle style,
            Findings findings) {
        this.named = named;
        this.study = study;
        this.results = results;
        this.inputs = List.copyOf(inputs);
        this.style = style;
        this.issues = List.copyOf(findings.issues());
        this.office = findings.office();
        this.isPreview = findings.isPreview();
    }

    /**
     * Reads, protects and analyses a study; never throws for what is in it.
     *
     * @param folder the folder
     * @param named the folder as the user named it, for messages
     * @param given the branding that is used whatever the study names
     */
    public static OpenStudy read(Path folder, String named, ReferenceData reference, BrandingReading given) {
        return read(folder, named, reference, given, OfficeKeys.OF_CHECKS);
    }

    /**
     * Reads, protects and analyses a study; never throws for what is in it.
     *
     * @param folder the folder
     * @param named the folder as the user named it, for messages
     * @param given the branding that is used whatever the study names
     * @param keys where the key of confidential inputs comes from
     */
    public static OpenStudy read(
            Path folder, String named, ReferenceData reference, BrandingReading given, OfficeKeys keys) {
        InputSnapshot snapshot = InputSnapshot.read(folder);
        StudyReading reading = new StudyReader(reference.countries()).read(snapshot);
        List<Issue> issues = new ArrayList<>(reading.issues());
        StudyTables tables = StudyTables.read(
                snapshot, reading.study().map(Study::statistics).orElse(List.of()), reading.registers());
        issues.addAll(tables.issues());
        String path = reading.branding();
        BrandingReading branding = given.isGiven() || path == null ? given : BrandingFileReader.read(snapshot, path);
        if (!given.isGiven()) {
            issues.addAll(branding.issues());
        }
        HouseStyle style = PartnerLogos.added(
                branding.style(),
                reading.study().map(read -> read.imprint().partners()).orElse(List.of()),
                snapshot,
                issues);
        Study study = reading.study().map(style::issue).orElse(null);
        if (study != null && study.options().isProtected()) {
            issues.replaceAll(OpenStudy::withoutGap);
            // What a source marks as confidential is withheld here.
            issues.removeIf(issue -> issue.rule().equals(CONFIDENTIAL));
        }
        Optional<OfficeKey> key = Optional.empty();
        OfficeFiles office = OfficeFiles.NONE;
        ProtectedAnalysis results = null;
        if (study != null && ExitCode.of(issues) == ExitCode.DONE) {
            Map<String, DisclosureHistory> histories = Map.of();
            if (study.options().isProtected()) {
                key = keys.key(folder, issues);
                office = new OfficeFiles(keys.folder(folder), study.id(), key.orElseGet(OfficeKey::ofChecks));
                keys.requireShared(tables.registers(), issues);
                histories = office.histories(tables.registers(), issues);
            }
            Protection protection =
                    new DisclosureControl(reference.countries()).protect(study.options(), tables.datasets(), histories);
            results = EditorFigures.checked(new StudyAnalysis(reference.countries(), reference.releases())
                    .analyse(study, protection.statistics()));
            issues.addAll(results.issues());
            issues.addAll(protection.issues());
            if (study.options().isProtected() && !keys.publishes()) {
                issues.addAll(new CoarserTable(
                                new DisclosureControl(reference.countries()),
                                study.options(),
                                tables.datasets(),
                                histories)
                        .proposals(protection));
            }
            office.take(protection.registers());
        }
        List<PublishedFile> inputs = inputs(reading, tables, style);
        if (study != null && results != null && (study.options().isProtected() || results.withholdsObservations())) {
            if (key.isEmpty()) {
                key = keys.key(folder, issues);
            }
            inputs = hidden(inputs, key.orElseGet(OfficeKey::ofChecks), office);
        }
        return new OpenStudy(
                named,
                study,
                ExitCode.of(issues) == ExitCode.DONE ? results : null,
                inputs,
                style,
                new Findings(issues.stream().map(issue -> in(named, issue)).toList(), office, false));
    }

    /** Returns files as they may be named in public, the patterns of registers among them. */
    private static List<PublishedFile> hidden(List<PublishedFile> files, OfficeKey key, OfficeFiles office) {
        return Stream.concat(files.stream().map(key::hidden), office.inputs().stream())
                .sorted(Comparator.comparing(PublishedFile::path))
                .toList();
    }

    /**
     * What was found when a study was read.
     *
     * @param issues what is wrong, or worth knowing
     * @param office the office's own files about its registers
     * @param isPreview whether what is made of it says that it is not published
     */
    private record Findings(List<Issue> issues, OfficeFiles office, boolean isPreview) {}

    /** A total and what its parts make are counts, and so is their difference: a message may stand in a log that others read. */
    private static Issue withoutGap(Issue issue) {
        return issue.rule().equals(PARTS)
                ? new Issue(
                        issue.severity(),
                        issue.rule(),
                        issue.location(),
                        issue.message().replaceFirst(" is [0-9].*, its parts make .*", " is not what its parts make"),
                        issue.expected())
                : issue;
    }

    private static List<PublishedFile> inputs(StudyReading reading, StudyTables tables, HouseStyle style) {
        return Stream.of(
                        reading.inputs().stream().map(file -> new PublishedFile(file.path(), file.sha256())),
                        tables.vintages().stream().map(file -> new PublishedFile(file.path(), file.sha256())),
                        style.inputs().stream())
                .flatMap(files -> files)
                .sorted(Comparator.comparing(PublishedFile::path))
                .distinct()
                .toList();
    }

    /** Returns an issue with the folder before the path of its file. */
    public static Issue in(String named, Issue issue) {
        return issue.location().file().equals(".")
                ? issue.at(Location.of(named))
                : issue.below(named.endsWith("/") ? named : named + "/");
    }

    /** Returns the same study, whose pages and sheets say that they are not published. */
    public OpenStudy asPreview() {
        return new OpenStudy(named, study, results, inputs, style, new Findings(issues, office, true));
    }

    /** Returns the folder as the user named it. */
    public String named() {
        return named;
    }

    /** Returns all that is wrong or worth knowing, with the paths that a user can open. */
    public List<Issue> issues() {
        return issues;
    }

    /** Returns whether editions can be made of it: no error stands against it. */
    public boolean isPublishable() {
        return study != null && results != null;
    }

    /** Returns its id, or the folder as the user named it where it cannot be read. */
    public String id() {
        return study == null ? named : study.id();
    }

    /** Returns the study, of one that is publishable. */
    public Study study() {
        return Objects.requireNonNull(study, "the study cannot be published");
    }

    /** Returns its results, of one that is publishable. */
    public ProtectedAnalysis results() {
        return Objects.requireNonNull(results, "the study cannot be published");
    }

    /** Returns the files that bear on it, in the order of their paths. */
    public List<PublishedFile> inputs() {
        return inputs;
    }

    /** Returns how many releases of its registers came before. */
    public int earlierReleases() {
        return office.releases();
    }

    /**
     * Takes note of what its editions will show of registers that other studies share, before those studies are read.
     *
     * @throws org.thbreport.batch.format.FaultyPublicationException if another publication of a register came between
     */
    public void plan() throws IOException {
        office.plan();
    }

    /** Returns the office's own files about its registers. */
    OfficeFiles office() {
        return office;
    }

    /** Returns how its publications look. */
    public HouseStyle style() {
        return style;
    }

    /** Returns the countries that its statistics have figures of, by their codes. */
    public List<String> countries() {
        return results().statistics().stream()
                .flatMap(file -> file.areas().stream())
                .filter(area -> area.area().kind() == AreaKind.COUNTRY)
                .map(area -> area.area().key())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the composer of its editions in a language; what they have in common is composed and held to the rules once. */
    PublicationComposer composer(Language language) {
        return composers.computeIfAbsent(
                language.tag(), tag -> new PublicationComposer(language, results(), isPreview));
    }

    /** Returns what its editions share in a language. */
    Shelf shared(Language language) {
        return shared.computeIfAbsent(language.tag(), tag -> new Shelf());
    }
}
