package org.thbreport.batch.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.batch.result.TidyData;
import org.thbreport.model.study.Study;
import org.thbreport.publication.edition.ProductKind;

/**
 * An edition before it is made: its name, its keys, and what it would be made from.
 *
 * @param edition name of the edition, and of its folder
 * @param request what is asked of it
 * @param asOf day of publication that is printed
 * @param languages language tags, in order
 * @param contentKey key that pages print
 * @param releaseKey name of the release's folder
 * @param inputs the files that it is made from
 */
public record EditionPlan(
        String edition,
        EditionRequest request,
        LocalDate asOf,
        List<String> languages,
        String contentKey,
        String releaseKey,
        List<PublishedFile> inputs) {
    /** Returns the plan of an edition of a study. */
    public static EditionPlan of(Study study, List<PublishedFile> inputs, EditionRequest request) {
        LocalDate asOf = request.asOf() == null ? study.published() : request.asOf();
        String contentKey = ContentKey.ofContent(study.id(), inputs, request, asOf);
        return new EditionPlan(
                request.editionName(study.id()),
                request,
                asOf,
                request.languages().isEmpty() ? study.languages() : request.languages(),
                contentKey,
                ContentKey.ofRelease(contentKey, request, study.languages()),
                inputs);
    }

    /** Returns the number of files that are written, the manifest left out. */
    public int files() {
        int pdf = request.kinds().contains(FileKind.PDF) ? request.products().size() : 0;
        int xlsx = request.kinds().contains(FileKind.XLSX) ? 1 : 0;
        int json = request.kinds().contains(FileKind.JSON) ? 1 : 0;
        int csv = request.kinds().contains(FileKind.CSV) ? TidyData.TABLES : 0;
        return languages.size() * (pdf + xlsx) + json + csv;
    }

    /** Returns the command that makes the edition again, without paths. */
    public String command(Study study) {
        return "thb-report run " + study.id()
                + (request.area() == null ? "" : " --area " + request.area())
                + (asOf.equals(study.published()) ? "" : " --as-of " + asOf)
                + (request.editorNotes() ? " --editor-notes" : "")
                + (request.branding() == null ? "" : " --branding " + request.branding());
    }

    /**
     * Returns the manifest of the release, without its outputs.
     *
     * @param build key of the program itself
     */
    public RunManifest manifest(Study study, String build) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("area", request.area() == null ? "" : request.area());
        settings.put("asOf", asOf.toString());
        settings.put("editorNotes", Boolean.toString(request.editorNotes()));
        settings.put("branding", request.branding() == null ? "" : request.branding());
        settings.put("languages", String.join(" ", languages));
        settings.put(
                "products",
                words(request.productsInOrder().stream().map(ProductKind::code).toList()));
        settings.put(
                "kinds",
                words(new TreeSet<>(request.kinds())
                        .stream().map(FileKind::code).toList()));
        return new RunManifest(
                study.id(),
                contentKey,
                ProgramVersion.nameAndVersion(),
                build,
                ProgramVersion.CONTRACT,
                command(study),
                settings,
                inputs,
                List.of());
    }

    private static String words(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }
}
