package org.thbreport.batch.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureIndex;
import org.thbreport.batch.format.FragmentFormat;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.format.XlsxFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.ReadResults;
import org.thbreport.batch.result.ResultsFile;
import org.thbreport.batch.result.TidyData;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.html.readback.SvgPictureReader;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.pdf.readback.PdfBriefingReader;
import org.thbreport.publication.edition.ProductKind;
import org.thbreport.publication.language.Language;
import org.thbreport.publication.readback.TextBlock;
import org.thbreport.xlsx.readback.AnnexNumber;
import org.thbreport.xlsx.readback.XlsxAnnexReader;

/**
 * Reads the files of a release back and compares them with each other: what is attached to a briefing with the files beside it, and the figures of
 * briefings, annexes and tables of rows with {@code results.json}, by their ids.
 */
public final class ReleaseContentCheck {
    private static final String ATTACHMENT = "VERIFY-5";
    private static final String PRINTED = "VERIFY-6";
    private static final String TABLED = "VERIFY-7";
    private static final String UNREADABLE = "VERIFY-8";

    /** Formats that every edition has a file of. */
    private static final Set<OutputFormat> WHOLE =
            EnumSet.of(OutputFormat.PDF, OutputFormat.HTML, OutputFormat.XLSX, OutputFormat.JSON, OutputFormat.CSV);

    private final Path folder;
    private final String named;
    private final RunManifest manifest;
    private final List<Issue> issues = new ArrayList<>();
    private final FragmentCheck fragments;

    private final SaidCheck said;

    private @Nullable ReadResults beside;

    private ReleaseContentCheck(Path folder, String named, RunManifest manifest) {
        this.folder = folder;
        this.named = named;
        this.manifest = manifest;
        this.said = new SaidCheck(manifest, this::issue);
        this.fragments = new FragmentCheck(
                folder, (file, what) -> issue(PRINTED, file, what, "expected a file as this program writes it"));
    }

    /**
     * Returns what differs; none if all files say the same.
     *
     * @param folder folder of the release
     * @param named the folder as the user named it, for messages
     * @throws IOException if the disk refuses
     */
    public static List<Issue> of(Path folder, String named, RunManifest manifest) throws IOException {
        ReleaseContentCheck check = new ReleaseContentCheck(folder, named, manifest);
        check.missing();
        for (PublishedFile output : manifest.outputs()) {
            if (Files.isRegularFile(folder.resolve(output.path()))) {
                check.file(output.path());
            }
        }
        return check.issues;
    }

    /** Returns whether the release has results, of its own or inside a PDF, that its numbers can be held to. */
    public static boolean hasResults(RunManifest manifest) {
        return manifest.outputs().stream()
                .anyMatch(output ->
                        output.path().equals(ResultsFile.FILE) || output.path().endsWith(".pdf"));
    }

    /** Holds the files to the languages, products and formats that the release says it was made in. */
    private void missing() {
        Set<String> there = new HashSet<>();
        manifest.outputs().forEach(output -> there.add(output.path()));
        Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
        WHOLE.stream()
                .filter(format -> manifest.words("kinds").contains(format.code()))
                .forEach(formats::add);
        List<ProductKind> products = Arrays.stream(ProductKind.values())
                .filter(product -> manifest.words("products").contains(product.code()))
                .toList();
        for (String file : OutputFormat.files(manifest.words("languages"), products, formats)) {
            if (!there.contains(file)) {
                issue(
                        UNREADABLE,
                        file,
                        "the file is not there",
                        "expected all files of the formats that were asked for");
            }
        }
    }

    private void file(String name) throws IOException {
        Optional<OutputFormat.FileInLanguage> file = OutputFormat.inLanguage(name);
        boolean isTable = name.endsWith(".csv");
        boolean isStyle = name.equals(FragmentFormat.STYLE);
        if (file.isEmpty() && !isTable && !isStyle) {
            if (!name.equals(ResultsFile.FILE)) {
                foreign(name);
            }
            return;
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        try {
            if (isTable) {
                if (TidyData.FILES.contains(name)) {
                    said.table(name, bytes);
                } else {
                    foreign(name);
                }
                table(name, bytes);
                return;
            }
            if (isStyle) {
                fragments.style(name, bytes);
                return;
            }
            Language language = Language.of(file.get().language());
            if (file.get().format() == OutputFormat.PDF) {
                briefing(name, bytes, language);
            } else if (file.get().format() == OutputFormat.HTML) {
                page(name, bytes, language);
            } else if (file.get().format() == OutputFormat.FRAGMENT) {
                fragment(name, bytes, language);
            } else {
                annex(name, bytes, language);
            }
        } catch (IOException | RuntimeException damaged) {
            issue(UNREADABLE, name, "the file cannot be read back", "expected a file as this program writes it");
        }
    }

    private void foreign(String name) {
        issue(UNREADABLE, name, "no release has such a file", "expected the files that this program writes");
    }

    private void briefing(String name, byte[] bytes, Language language) throws IOException {
        try (PdfBriefingReader reader = new PdfBriefingReader(bytes)) {
            Map<String, byte[]> attached = reader.attachments();
            for (String file : List.of(XlsxFormat.file(language.tag()), ResultsFile.FILE)) {
                attachment(name, file, attached);
            }
            if (attached.size() > 2) {
                issue(ATTACHMENT, name, "other files are attached", "expected the annex and the results alone");
            }
            List<TextBlock> blocks = reader.blocks();
            said.briefing(name, SaidText.printed(blocks));
            ReadResults results = beside().orElseThrow(() -> new IOException("there are no results to compare with"));
            printed(name, blocks, results, language);
            new PrintedFigures(results.figures(), language, results.quoted(language.tag()))
                    .differences(reader.running())
                    .forEach(found -> issue(PRINTED, name, found, "expected no number of a result in a head or foot"));
            reader.disguised()
                    .forEach(found -> issue(PRINTED, name, found, "expected a briefing as this program writes it"));
        }
    }

    private void page(String name, byte[] bytes, Language language) throws IOException {
        HtmlBriefingReader reader = new HtmlBriefingReader(bytes);
        List<TextBlock> blocks = reader.blocks();
        said.briefing(name, SaidText.shown(blocks, reader.cells()));
        Optional<ReadResults> results = beside();
        if (results.isPresent()) {
            printed(name, blocks, results.get(), language);
            new PrintedFigures(results.get().figures(), language, results.get().quoted(language.tag()))
                    .differences(reader.beside())
                    .forEach(found -> issue(PRINTED, name, found, "expected no number of a result beside the text"));
            reader.disguised()
                    .forEach(found -> issue(PRINTED, name, found, "expected a page as this program writes it"));
        }
    }

    private void fragment(String name, byte[] bytes, Language language) throws IOException {
        Optional<FragmentFormat.PictureFile> picture = FragmentFormat.picture(name);
        if (picture.isPresent()) {
            fragments.picture(name, bytes, picture.get());
        }
        HtmlBriefingReader reader = new HtmlBriefingReader(bytes);
        List<TextBlock> blocks = reader.blocks();
        if (picture.isEmpty()) {
            said.briefing(name, SaidText.shown(blocks, reader.cells()));
            fragments.page(name, reader);
        }
        Optional<ReadResults> results = beside();
        if (results.isEmpty()) {
            return;
        }
        PrintedFigures printed = new PrintedFigures(
                results.get().figures(), language, results.get().quoted(language.tag()));
        if (picture.isPresent()) {
            printed.differences(new SvgPictureReader(bytes).blocks())
                    .forEach(found -> issue(PRINTED, name, found, "expected the number that results.json has"));
            return;
        }
        printed(name, blocks, results.get(), language);
        printed.differences(reader.beside())
                .forEach(found -> issue(PRINTED, name, found, "expected no number of a result beside the text"));
    }

    /** Holds what a briefing says to the results. */
    private void printed(String name, List<TextBlock> blocks, ReadResults results, Language language) {
        PrintedFigures printed = new PrintedFigures(results.figures(), language, results.quoted(language.tag()));
        printed.differences(blocks)
                .forEach(difference -> issue(
                        PRINTED,
                        name,
                        difference,
                        "expected the rounding of the number that results.json has under the id of the figure"));
        if (printed.checked() == 0) {
            issue(UNREADABLE, name, "no number could be read back", "expected a briefing with figures");
        }
    }

    private void attachment(String briefing, String file, Map<String, byte[]> attached) throws IOException {
        byte[] inside = attached.get(file);
        Path beside = folder.resolve(file);
        if (inside == null) {
            issue(ATTACHMENT, briefing, file + " is not attached", "expected the file that was published with it");
        } else if (Files.isRegularFile(beside) && !Arrays.equals(inside, Files.readAllBytes(beside))) {
            issue(
                    ATTACHMENT,
                    briefing,
                    "the attached " + file + " differs from the file beside it",
                    "expected the same bytes");
        }
    }

    private void annex(String name, byte[] bytes, Language language) throws IOException {
        XlsxAnnexReader annex =
                new XlsxAnnexReader(bytes, Set.of(language.wording().text("sheet.observations.name")));
        annex.disguised().forEach(found -> issue(TABLED, name, found, "expected a workbook as this program writes it"));
        said.annex(name, annex.said());
        Optional<ReadResults> results = beside();
        if (results.isEmpty()) {
            return;
        }
        FigureIndex figures = results.get().figures();
        tabled(name, TabledFigures.differences(annex.numbers(), figures));
        tabled(
                name,
                new PrintedFigures(figures, language, results.get().quoted(language.tag())).differences(annex.texts()));
        if (annex.numbers().isEmpty()) {
            issue(UNREADABLE, name, "no number could be read back", "expected tables with numbers");
        }
    }

    private void table(String name, byte[] bytes) throws IOException {
        Optional<ReadResults> results = beside();
        if (results.isPresent()) {
            String table = new String(bytes, StandardCharsets.UTF_8);
            tabled(name, RowLabels.differences(table));
            List<AnnexNumber> numbers = TabledFigures.read(table);
            tabled(name, TabledFigures.differences(numbers, results.get().figures()));
        }
    }

    private void tabled(String name, List<String> differences) {
        differences.forEach(difference -> issue(
                TABLED, name, difference, "expected the number that results.json has under the id of the figure"));
    }

    /**
     * Returns the results beside the files, or else those inside a PDF, which are read once; empty where there are none.
     *
     * @throws IOException if they cannot be read
     */
    private Optional<ReadResults> beside() throws IOException {
        Path file = folder.resolve(ResultsFile.FILE);
        if (beside == null && Files.isRegularFile(file)) {
            beside = ReadResults.of(Files.readAllBytes(file));
        }
        for (PublishedFile output : beside == null ? manifest.outputs() : List.<PublishedFile>of()) {
            Path pdf = folder.resolve(output.path());
            if (beside == null && output.path().endsWith(".pdf") && Files.isRegularFile(pdf)) {
                try (PdfBriefingReader reader = new PdfBriefingReader(Files.readAllBytes(pdf))) {
                    byte[] inside = reader.attachments().get(ResultsFile.FILE);
                    beside = inside == null ? null : ReadResults.of(inside);
                }
            }
        }
        return Optional.ofNullable(beside);
    }

    private void issue(String rule, String file, String message, String expected) {
        issues.add(Issue.error(rule, Location.of(named + "/" + file), message, expected));
    }
}
