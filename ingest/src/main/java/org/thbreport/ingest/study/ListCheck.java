package org.thbreport.ingest.study;

import java.util.Set;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.DoubtKind;
import org.thbreport.ingest.countries.ListDoubt;
import org.thbreport.ingest.countries.StatedTotal;
import org.thbreport.model.issue.Location;

/** Finds what a list of a row of findings says against itself: countries that do not, or plan to, and another number of exceptions. */
final class ListCheck {

    private static final Set<String> DENYING = Set.of("no", "partly", "not-applicable", "no-answer");

    private final IssueLog log;

    ListCheck(IssueLog log) {
        this.log = log;
    }

    void check(CountryList list, CsvTable.Row row) {
        for (ListDoubt doubt : list.doubts()) {
            Location place = CountryField.place(row.get("countries"), doubt.start(), row.location("countries"));
            StatedTotal stated = list.stated();
            if (doubt.kind() == DoubtKind.COUNT && stated != null && stated.ofExcluded()) {
                log.warning(
                        StudyRule.LIST_CONFLICT,
                        place,
                        stated.value() + " countries are said to be excepted and "
                                + list.excluded().size() + " are named",
                        "the countries that are named are excepted: see whether the source has others");
            } else if (doubt.nearest() != null) {
                remark(doubt, row, place);
            }
        }
    }

    private void remark(ListDoubt doubt, CsvTable.Row row, Location place) {
        boolean denies = doubt.kind() == DoubtKind.NEGATED && !DENYING.contains(row.get("answer"));
        boolean plans = doubt.kind() == DoubtKind.PLANNED
                && !row.get("kind").equals("plan")
                && !row.get("answer").equals("planned");
        if (denies || plans) {
            log.error(
                    StudyRule.LIST_DENIES,
                    place,
                    Yaml.quote(doubt.text()) + " says that " + doubt.nearest() + (denies ? " does not" : " plans to")
                            + ", and the list counts it",
                    doubt.nearest() + " goes into a row of its own, with "
                            + (denies ? "\"no\" in the column answer" : "the kind \"plan\" or the answer \"planned\""));
        }
    }
}
