package org.thbreport.batch.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.batch.format.OutputFormat;
import org.thbreport.batch.release.RunManifest;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.Study;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.edition.InputDigest;
import org.thbreport.publication.edition.ProductKind;

/**
 * An edition of a study before it is made: its name, its keys, and what it is made from.
 *
 * @param source the study that it is an edition of
 * @param name name of the edition, and of its folder
 * @param request what is asked of it
 * @param asOf day of publication that is printed
 * @param languages language tags, in order
 * @param contentKey key that pages print
 * @param releaseKey name of the release's folder
 */
public record Edition(
        OpenStudy source,
        String name,
        EditionRequest request,
        LocalDate asOf,
        List<String> languages,
        String contentKey,
        String releaseKey) {

    /** Copies the list. */
    public Edition {
        languages = List.copyOf(languages);
    }

    /** Returns an edition of a study that can be published. */
    public static Edition of(OpenStudy source, EditionRequest request) {
        Study study = source.study();
        LocalDate asOf = request.asOf() == null ? study.published() : request.asOf();
        String contentKey = ContentKey.ofContent(study.id(), source.inputs(), request, asOf);
        return new Edition(
                source,
                request.editionName(study.id()),
                request,
                asOf,
                request.languages().isEmpty() ? study.languages() : request.languages(),
                contentKey,
                ContentKey.ofRelease(contentKey, request, study.languages()));
    }

    /** Returns the study. */
    public Study study() {
        return source.study();
    }

    /** Returns the paths of the files that are written, the manifest left out, in the order in which a reader would look for them. */
    public List<String> files() {
        return OutputFormat.files(languages, request.productsInOrder(), request.kinds());
    }

    /** Returns the command that makes the edition again, without paths. */
    public String command() {
        return "thb-report run " + study().id()
                + (request.area() == null ? "" : " --area " + request.area())
                + (asOf.equals(study().published()) ? "" : " --as-of " + asOf)
                + (request.editorNotes() ? " --editor-notes" : "")
                + (request.branding() == null ? "" : " --branding " + request.branding());
    }

    /** Returns what a product tells of its edition. */
    EditionFacts facts(ProductKind product) {
        @Nullable String area = request.area();
        return new EditionFacts(
                product,
                asOf,
                contentKey,
                ProgramVersion.nameAndVersion(),
                command(),
                request.editorNotes(),
                area == null ? null : CountryCode.of(area),
                source.inputs().stream()
                        .map(input -> new InputDigest(input.path(), input.sha256()))
                        .toList());
    }

    /**
     * Returns the manifest of the release, without its outputs.
     *
     * @param build key of the program itself
     */
    public RunManifest manifest(String build) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("area", request.area() == null ? "" : request.area());
        settings.put("asOf", asOf.toString());
        settings.put("editorNotes", Boolean.toString(request.editorNotes()));
        settings.put("branding", request.branding() == null ? "" : request.branding());
        settings.put("languages", String.join(" ", languages));
        settings.put(
                "products",
                String.join(
                        " ",
                        request.productsInOrder().stream()
                                .map(ProductKind::code)
                                .toList()));
        settings.put(
                "kinds",
                String.join(
                        " ",
                        new TreeSet<>(request.kinds())
                                .stream().map(OutputFormat::code).toList()));
        if (request.hasOwnHeadings()) {
            settings.put("headingStart", String.valueOf(request.headingStart()));
        }
        return new RunManifest(
                study().id(),
                contentKey,
                ProgramVersion.nameAndVersion(),
                build,
                ProgramVersion.CONTRACT,
                command(),
                settings,
                source.inputs(),
                List.of());
    }
}
