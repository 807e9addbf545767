package org.thbreport.batch.branding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.PartnerLogo;
import org.thbreport.pdf.logo.LogoPicture;
import org.thbreport.publication.content.Logo;

/** Reads the signs of those with whom a publication was made, which stand in the study whatever the branding is. */
public final class PartnerLogos {

    private static final String MISSING = "INPUT-4";
    private static final String LOGO = "THEME-2";

    private PartnerLogos() {}

    /**
     * Returns a look with the signs of partners.
     *
     * @param study the files of the study folder
     * @param issues takes what cannot be used, at its place in the study
     */
    public static HouseStyle added(
            HouseStyle style, List<PartnerLogo> partners, InputSnapshot study, List<Issue> issues) {
        if (partners.isEmpty()) {
            return style;
        }
        List<Logo> signs = new ArrayList<>();
        List<PublishedFile> inputs = new ArrayList<>(style.inputs());
        for (PartnerLogo partner : partners) {
            Optional<InputFile> file =
                    InputSnapshot.isOutside(partner.file()) ? Optional.empty() : study.file(partner.file());
            if (file.isPresent()) {
                @Nullable Logo sign = sign(file.get().bytes(), partner.alt(), partner.location(), issues);
                if (sign != null) {
                    signs.add(sign);
                    inputs.add(new PublishedFile(file.get().path(), file.get().sha256()));
                }
            } else {
                issues.add(study.refusal(partner.file())
                        .filter(refusal -> !InputSnapshot.isOutside(partner.file()))
                        .orElseGet(() -> Issue.error(
                                MISSING,
                                partner.location(),
                                "there is no file \"" + partner.file() + "\" in the study folder",
                                "the path of an SVG drawing or PNG picture was expected")));
            }
        }
        return new HouseStyle(style.branding().with(signs), style.issuer(), inputs);
    }

    /** Returns a logo; null, with an issue, if it cannot be drawn. */
    static @Nullable Logo sign(byte[] bytes, Map<String, String> alt, Location location, List<Issue> issues) {
        try {
            return new Logo(bytes, LogoPicture.of(bytes).aspect(), alt);
        } catch (IllegalArgumentException e) {
            issues.add(Issue.error(
                    LOGO,
                    location,
                    "the logo cannot be used: " + e.getMessage(),
                    "an SVG drawing of paths or a PNG picture was expected"));
            return null;
        }
    }
}
