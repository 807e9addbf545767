package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.study.DisclosureMethod;
import org.thbreport.model.study.StudyOptions;

/**
 * Looks for a table that shows more where protection takes much away: the headline kept at the cost of other counts, or years taken
 * together. Each proposal was protected and audited like a publication before it is made.
 */
public final class CoarserTable {

    private static final String RULE = "DISC-6";
    private static final double MANY_WITHHELD = 0.4;
    private static final int MOST_YEARS = 5;
    private static final double MUCH = 0.75;

    private final DisclosureControl control;
    private final StudyOptions options;
    private final List<StudyDataset> statistics;
    private final Map<String, DisclosureHistory> histories;

    /**
     * Makes it for a study that protects its counts.
     *
     * @param histories what was published before, by the names of registers
     */
    public CoarserTable(
            DisclosureControl control,
            StudyOptions options,
            List<StudyDataset> statistics,
            Map<String, DisclosureHistory> histories) {
        this.control = control;
        this.options = options;
        this.statistics = List.copyOf(statistics);
        this.histories = Map.copyOf(histories);
    }

    /** Returns what could be written into study.yaml instead, as remarks; none where all is well, or nothing helps. */
    public List<Issue> proposals(Protection protection) {
        List<Issue> proposals = new ArrayList<>();
        if (statistics.isEmpty() || isGood(protection)) {
            return proposals;
        }
        Location location = statistics.get(0).reference().location();
        headline(protection).ifPresent(area -> {
            List<String> wishes = List.of("share." + area + ".*.count", "share." + area + ".*.known");
            List<String> all = new ArrayList<>(options.neverWithhold());
            all.addAll(wishes);
            Protection kept = control.protect(
                    new StudyOptions(
                            options.denominator(),
                            options.confidence(),
                            options.threshold(),
                            DisclosureMethod.PROTECT,
                            all,
                            options.annex()),
                    statistics,
                    histories);
            if (hidden(kept) < hidden(protection)) {
                proposals.add(remark(
                        location,
                        kept,
                        "where others are withheld instead",
                        "options: {neverWithhold: [\"" + String.join("\", \"", wishes) + "\"]}"));
            }
        });
        together(protection)
                .ifPresent(years -> proposals.add(remark(
                        location,
                        taken(years),
                        "with " + years + " years taken together",
                        "yearsTogether: " + years + " beside each file")));
        return proposals;
    }

    /** Returns the fewest years that leave the whole headline printed, or else those that leave most of it, if that is much more. */
    private Optional<Integer> together(Protection protection) {
        if (statistics.stream().anyMatch(file -> file.reference().counted().yearsTogether() > 1)) {
            return Optional.empty();
        }
        double best = MUCH * hiddenPart(protection);
        Optional<Integer> found = Optional.empty();
        for (int years = 2; years <= MOST_YEARS && best > 0; years++) {
            double part = hiddenPart(taken(years));
            if (part < best) {
                best = part;
                found = Optional.of(years);
            }
        }
        return found;
    }

    private Protection taken(int years) {
        return control.protect(
                options, statistics.stream().map(file -> file.together(years)).toList(), histories);
    }

    /** Returns which part of the headline is withheld, from 0 to 1. */
    private double hiddenPart(Protection protection) {
        return protection.isRefused() || shown(protection) == 0 ? 1 : (double) hidden(protection) / shown(protection);
    }

    private Issue remark(Location location, Protection protection, String how, String lines) {
        DisclosureSummary summary = protection.statistics().summary();
        return Issue.remark(
                RULE,
                location,
                "the headline stands in " + (shown(protection) - hidden(protection)) + " of " + shown(protection)
                        + " counts " + how + ", and " + summary.withheld() + " of " + summary.cells()
                        + " counts are withheld in all",
                "to be pasted into study.yaml: " + lines);
    }

    private boolean isGood(Protection protection) {
        return !protection.isRefused()
                && shown(protection) > 0
                && hidden(protection) == 0
                && protection.statistics().summary().withheldShare() <= MANY_WITHHELD;
    }

    /** Returns the area that headlines are about: the first of the first table. */
    private Optional<String> headline(Protection protection) {
        return ofFirst(protection).stream().map(cell -> cell.key().area()).findFirst();
    }

    private List<ShownCell> ofFirst(Protection protection) {
        String table = statistics.get(0).reference().id();
        return protection.registers().stream()
                .flatMap(register -> register.shown().stream())
                .filter(cell -> cell.table().equals(table))
                .toList();
    }

    private List<ShownCell> ofHeadline(Protection protection) {
        String area = headline(protection).orElse("");
        return ofFirst(protection).stream()
                .filter(cell -> cell.key().area().equals(area)
                        && (cell.key().measure() == Measure.INTEREST
                                || cell.key().measure() == Measure.KNOWN))
                .toList();
    }

    private long shown(Protection protection) {
        return ofHeadline(protection).size();
    }

    private long hidden(Protection protection) {
        return protection.isRefused()
                ? Long.MAX_VALUE
                : ofHeadline(protection).stream()
                        .filter(cell -> cell.value().isEmpty())
                        .count();
    }
}
