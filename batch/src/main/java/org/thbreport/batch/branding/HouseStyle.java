package org.thbreport.batch.branding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.model.study.Study;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.content.Logo;

/**
 * How the publications of an issuing body look, with the files that say so.
 *
 * @param branding colours, logo and typeface
 * @param issuer name of the issuing body by language tag; empty where the study's is printed
 * @param inputs the branding file and those that it names
 */
public record HouseStyle(Branding branding, Map<String, String> issuer, List<PublishedFile> inputs) {

    /** The look of the program itself. */
    public static final HouseStyle DEFAULT = new HouseStyle(Branding.DEFAULT, Map.of(), List.of());

    /** Copies the collections. */
    public HouseStyle {
        issuer = Map.copyOf(issuer);
        inputs = List.copyOf(inputs);
    }

    /** Returns a study as this body issues it. */
    public Study issue(Study study) {
        return issuer.isEmpty() ? study : study.issuedBy(issuer);
    }

    /** Returns what tells looks apart: the hashes of the files. */
    public String key() {
        return inputs.stream().map(PublishedFile::sha256).collect(Collectors.joining(" "));
    }

    /** Returns whether all words of it are there in a language. */
    public boolean speaks(String language) {
        Logo logo = branding.logo();
        return (logo == null || logo.alt(language).isPresent())
                && (issuer.isEmpty() || issuer.containsKey(language))
                && (branding.accessibility().isEmpty()
                        || branding.accessibility().containsKey(language));
    }
}
