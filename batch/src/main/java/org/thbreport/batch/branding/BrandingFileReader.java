package org.thbreport.batch.branding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.drawing.colour.Look;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.study.CheckedYaml;
import org.thbreport.ingest.study.YamlMap;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.pdf.font.PdfFonts;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Contrast;
import org.thbreport.publication.content.DarkColours;
import org.thbreport.publication.content.Distinction;
import org.thbreport.publication.content.Logo;
import org.thbreport.publication.content.Typeface;

/** Reads branding files; every problem comes with its line and column. */
public final class BrandingFileReader {
    private static final String MISSING = "INPUT-4";
    private static final String CONTRAST = "THEME-1";
    private static final String FONT = "THEME-3";
    private static final String LOOKALIKES = "THEME-4";

    /** Where the files of a branding that is given besides a study stand among the inputs. */
    private static final String BESIDE = "branding/";

    private final InputSnapshot files;
    private final String path;
    private final List<Issue> issues = new ArrayList<>();
    private final TreeSet<String> used = new TreeSet<>();
    private final TreeSet<String> asked = new TreeSet<>();

    private BrandingFileReader(InputSnapshot files, String path) {
        this.files = files;
        this.path = path;
    }

    /**
     * Reads the branding file of a study.
     *
     * @param study the files of the study folder
     * @param path path of the branding file in it
     */
    public static BrandingReading read(InputSnapshot study, String path) {
        return new BrandingFileReader(study, path).read();
    }

    /**
     * Reads a branding file that stands outside of studies, and the files that it names.
     *
     * @param file the file
     * @param named the file as the user named it, for messages
     */
    public static BrandingReading read(Path file, String named) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        String name = Objects.requireNonNull(file.getFileName()).toString();
        BrandingFileReader reader = new BrandingFileReader(InputSnapshot.read(folder), name);
        BrandingReading reading = reader.read();
        String before = named.substring(0, named.length() - name.length());
        return new BrandingReading(
                name,
                new HouseStyle(
                        reading.style().branding(),
                        reading.style().issuer(),
                        reading.style().inputs().stream()
                                .map(input -> new PublishedFile(BESIDE + input.path(), input.sha256()))
                                .toList()),
                reading.issues().stream().map(issue -> issue.below(before)).toList(),
                reader.asked.stream().map(folder::resolve).toList());
    }

    private BrandingReading read() {
        CheckedYaml yaml = CheckedYaml.read(files, path, BrandingFileReader.class, "branding.schema.json");
        issues.addAll(yaml.issues());
        used.add(path);
        asked.add(path);
        if (!issues.isEmpty() || yaml.top().isEmpty()) {
            return new BrandingReading(path, HouseStyle.DEFAULT, issues, List.of());
        }
        YamlMap top = yaml.top().get();
        Branding branding = branding(top);
        return issues.isEmpty()
                ? new BrandingReading(
                        path,
                        new HouseStyle(branding, top.map("issuer").translations(), inputs()),
                        List.of(),
                        List.of())
                : new BrandingReading(path, HouseStyle.DEFAULT, issues, List.of());
    }

    private List<PublishedFile> inputs() {
        return used.stream()
                .flatMap(file -> files.file(file).stream())
                .map(file -> new PublishedFile(file.path(), file.sha256()))
                .toList();
    }

    private Branding branding(YamlMap top) {
        YamlMap colours = top.map("colours");
        Branding usual = Branding.DEFAULT;
        List<Integer> series =
                colours.texts("series").stream().map(BrandingFileReader::colour).toList();
        Branding branding = new Branding(
                colour(colours, "brand", usual.brand()),
                colour(colours, "ink", usual.ink()),
                colour(colours, "muted", usual.muted()),
                colour(colours, "rule", usual.rule()),
                colour(colours, "tint", usual.tint()),
                series.isEmpty() ? usual.series() : series,
                logo(top),
                List.of(),
                typeface(top),
                null,
                top.map("accessibility").map("statement").translations());
        if (!branding.faults().isEmpty()) {
            issues.add(Issue.error(
                    CONTRAST,
                    colours.location(),
                    "the branding has too little contrast: "
                            + branding.faults().stream().map(Contrast::toString).collect(Collectors.joining("; ")),
                    "colours that stand out were expected"));
        }
        if (!branding.lookalikes().isEmpty()) {
            issues.add(Issue.error(
                    LOOKALIKES,
                    colours.location("series"),
                    "some readers cannot tell the series apart: "
                            + branding.lookalikes().stream()
                                    .map(Distinction::toString)
                                    .collect(Collectors.joining("; ")),
                    "colours that differ in lightness too, or fewer of them, were expected"));
        }
        return top.has("dark") ? branding.onDark(dark(top.map("dark"), Look.dark(branding))) : branding;
    }

    /** Reads the colours of a dark screen; those left out are made from the others. */
    private DarkColours dark(YamlMap colours, Look usual) {
        DarkColours dark = new DarkColours(
                colour(colours, "paper", usual.paper()),
                colour(colours, "ink", usual.ink()),
                colour(colours, "muted", usual.muted()),
                colour(colours, "rule", usual.rule()),
                colour(colours, "tint", usual.tint()),
                colour(colours, "brand", usual.brand()));
        List<Contrast> faults = Look.dark(Branding.DEFAULT.onDark(dark)).faults();
        if (!faults.isEmpty()) {
            issues.add(Issue.error(
                    CONTRAST,
                    colours.location(),
                    "the branding has too little contrast on a dark screen: "
                            + faults.stream().map(Contrast::toString).collect(Collectors.joining("; ")),
                    "colours that stand out were expected"));
        }
        return dark;
    }

    private static int colour(YamlMap colours, String key, int otherwise) {
        String text = colours.text(key);
        return text == null ? otherwise : colour(text);
    }

    private static int colour(String text) {
        return Integer.parseInt(text.substring(1), 16);
    }

    private @Nullable Logo logo(YamlMap top) {
        if (!top.has("logo")) {
            return null;
        }
        YamlMap keys = top.map("logo");
        byte[] bytes = bytes(keys, "file");
        return bytes.length == 0
                ? null
                : PartnerLogos.sign(bytes, keys.map("alt").translations(), keys.location("file"), issues);
    }

    private @Nullable Typeface typeface(YamlMap top) {
        if (!top.has("fonts")) {
            return null;
        }
        YamlMap keys = top.map("fonts");
        byte[] regular = font(keys, "regular");
        byte[] strong = font(keys, "strong");
        byte[] italic = font(keys, "italic");
        return issues.isEmpty() ? new Typeface(regular, strong, italic) : null;
    }

    private byte[] font(YamlMap keys, String key) {
        byte[] bytes = bytes(keys, key);
        if (bytes.length > 0) {
            try {
                PdfFonts.requireUsable(bytes);
            } catch (IllegalArgumentException e) {
                issues.add(Issue.error(
                        FONT,
                        keys.location(key),
                        e.getMessage() == null ? "the font cannot be used" : e.getMessage(),
                        "a TrueType file (.ttf) that may be embedded in documents was expected"));
            }
        }
        return bytes;
    }

    /** Returns the bytes of a file that a key names; none, with an issue, if it cannot be read. */
    private byte[] bytes(YamlMap keys, String key) {
        String named = keys.text(key, "");
        String file = path.substring(0, path.lastIndexOf('/') + 1) + named;
        if (!InputSnapshot.isOutside(named)) {
            asked.add(file);
        }
        Optional<InputFile> found = InputSnapshot.isOutside(named) ? Optional.empty() : files.file(file);
        if (found.isEmpty() && files.refusal(file).isPresent()) {
            issues.add(files.refusal(file).get());
            return new byte[0];
        }
        if (found.isEmpty()) {
            Location place = keys.location(key);
            issues.add(Issue.error(
                    MISSING,
                    place,
                    "there is no file \"" + named + "\" beside the branding file",
                    "the path of a file in its folder was expected"));
            return new byte[0];
        }
        used.add(file);
        return found.get().bytes();
    }
}
