package org.thbreport.batch.withdraw;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.format.PdfFormat;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.release.Withdrawal;
import org.thbreport.html.HtmlBriefingWriter;
import org.thbreport.html.block.PageInLanguage;
import org.thbreport.html.block.PagePlace;
import org.thbreport.pdf.PdfBriefingWriter;
import org.thbreport.publication.compose.WithdrawalNotice;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.language.Language;

/** Writes the notice that stands in the place of a withdrawn release: a file of the same name for each of its pages. */
final class NoticeFiles {
    /** Setting of a manifest whose release is a notice. */
    static final String SETTING = "withdrawn";

    private final RunManifest manifest;
    private final List<WithdrawnPage> pages;
    private final LocalDate day;
    private final UnaryOperator<String> reason;
    private final PdfBriefingWriter printer = new PdfBriefingWriter();
    private final HtmlBriefingWriter writer = new HtmlBriefingWriter(printer.fonts(), Branding.DEFAULT);

    /**
     * Prepares to write.
     *
     * @param manifest the manifest of what was withdrawn
     * @param pages its pages
     * @param day day of the withdrawal
     * @param reason why, by language
     */
    private NoticeFiles(RunManifest manifest, List<WithdrawnPage> pages, LocalDate day, UnaryOperator<String> reason) {
        this.manifest = manifest;
        this.pages = pages;
        this.day = day;
        this.reason = reason;
    }

    /**
     * Returns the notice of a withdrawal.
     *
     * @param folder the folder of what is withdrawn, whose pages are asked for their titles if they are still there
     * @param zone time zone of the day that is printed
     */
    static NoticeFiles of(Withdrawal withdrawal, String edition, Path folder, ZoneId zone) {
        RunManifest manifest = withdrawal.manifest().orElseGet(() -> unknown(edition, withdrawal.release(), folder));
        return new NoticeFiles(
                manifest,
                WithdrawnPage.of(folder, manifest),
                LocalDate.ofInstant(withdrawal.at(), zone),
                withdrawal::why);
    }

    /** What can be told of a release without a manifest: its name, and which files stand there. */
    private static RunManifest unknown(String edition, String release, Path folder) {
        List<PublishedFile> found = List.of();
        try (Stream<Path> files = Files.list(folder)) {
            found = files.map(file -> new PublishedFile(String.valueOf(file.getFileName()), ""))
                    .sorted(Comparator.comparing(PublishedFile::path))
                    .toList();
        } catch (IOException | UncheckedIOException gone) {
            found = List.of();
        }
        return new RunManifest(
                edition, release, ProgramVersion.nameAndVersion(), "", "", "", Map.of(), List.of(), found);
    }

    LocalDate day() {
        return day;
    }

    /** Returns the names of its files. */
    List<String> files() {
        return pages.stream().map(WithdrawnPage::file).toList();
    }

    /** Writes the notice and its manifest into an empty folder. */
    void write(Path folder) throws IOException {
        for (WithdrawnPage page : pages) {
            boolean isDrawable =
                    printer.missing(List.of(page.title(), page.issuer())).isEmpty();
            Briefing notice = new WithdrawalNotice(
                            isDrawable ? page.title() : manifest.study(),
                            isDrawable ? page.issuer() : "",
                            page.product().code(),
                            day,
                            reason.apply(page.language()),
                            manifest.contentKey(),
                            ProgramVersion.nameAndVersion())
                    .in(Language.of(page.language()));
            if (page.format() == OutputFormat.HTML) {
                Files.writeString(folder.resolve(page.file()), writer.page(notice, place(page)));
            } else {
                try (OutputStream out = Files.newOutputStream(folder.resolve(page.file()))) {
                    printer.write(notice, Branding.DEFAULT, List.of(), out);
                }
            }
        }
        Map<String, String> settings = new LinkedHashMap<>(manifest.settings());
        settings.put(SETTING, day.toString());
        new RunManifest(
                        manifest.study(),
                        manifest.contentKey(),
                        ProgramVersion.nameAndVersion(),
                        manifest.build(),
                        ProgramVersion.CONTRACT,
                        "thb-report withdraw " + manifest.study(),
                        settings,
                        manifest.inputs(),
                        List.of())
                .withOutputsOf(folder)
                .write(folder);
    }

    private PagePlace place(WithdrawnPage page) {
        List<PageInLanguage> languages = pages.stream()
                .filter(other -> other.format() == page.format() && other.product() == page.product())
                .map(other -> new PageInLanguage(
                        other.language(),
                        Language.of(other.language()).wording().text("language.name"),
                        other.file()))
                .toList();
        String pdf = PdfFormat.file(page.product(), page.language());
        boolean isPrinted = pages.stream().anyMatch(other -> other.file().equals(pdf));
        return new PagePlace(page.file(), languages, isPrinted ? pdf : "", "", "");
    }
}
