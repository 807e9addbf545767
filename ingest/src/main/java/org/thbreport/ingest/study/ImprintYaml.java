package org.thbreport.ingest.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.Imprint;
import org.thbreport.model.study.PartnerLogo;

/** What the editor decides of the publication itself: its numbers in catalogues, who paid, and which findings are key points. */
final class ImprintYaml {

    private static final int DIGITS = 13;

    private final YamlMap top;
    private final IssueLog log;

    ImprintYaml(YamlMap top, IssueLog log) {
        this.top = top;
        this.log = log;
    }

    /** Reads the numbers in catalogues, who paid, and where releases are published. */
    Imprint imprint() {
        return new Imprint(
                isbn(),
                top.text("doi"),
                top.text("catalogue"),
                top.map("funding").translations(),
                partners(),
                top.map("publication").text("address"));
    }

    private List<PartnerLogo> partners() {
        return top.maps("partners").stream()
                .map(partner -> new PartnerLogo(
                        partner.text("file", ""), partner.map("alt").translations(), partner.location("file")))
                .toList();
    }

    /** The last digit makes the sum of all, each second one thrice, a multiple of ten: a slip in one digit does not. */
    private @Nullable String isbn() {
        String isbn = top.text("isbn");
        if (isbn == null) {
            return null;
        }
        String digits = isbn.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        if (digits.length() != DIGITS || sum % 10 != 0) {
            log.error(
                    StudyRule.WRONG_FORM,
                    top.location("isbn"),
                    Yaml.quote(isbn) + " is no ISBN: its digits do not fit together",
                    "13 digits, the last of which follows from the others, were expected");
        }
        return isbn;
    }

    /** Reads which findings are key points: those with a list or a number of countries. */
    List<String> keyPoints(List<Finding> findings) {
        List<String> ids = new ArrayList<>();
        for (YamlMap.Placed id : top.placed("keyPoints")) {
            findings.stream()
                    .filter(finding -> finding.id().equals(id.text()))
                    .findFirst()
                    .ifPresentOrElse(
                            finding -> add(finding, id, ids),
                            () -> log.error(
                                    StudyRule.UNKNOWN_WHOLE,
                                    id.location(),
                                    "there is no finding " + Yaml.quote(id.text()),
                                    Nearest.hint(
                                            id.text(),
                                            findings.stream().map(Finding::id).toList())));
        }
        return ids;
    }

    private void add(Finding finding, YamlMap.Placed id, List<String> ids) {
        if (finding.hasList() && !finding.list().kind().isOpen()) {
            ids.add(finding.id());
        } else {
            log.error(
                    StudyRule.NOT_A_KEY_POINT,
                    id.location(),
                    Yaml.quote(id.text()) + " has no complete list of countries",
                    "a key point says how many countries are named");
        }
    }
}
