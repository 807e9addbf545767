package org.thbreport.publication.compose.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thbreport.analytics.share.CountedShare;
import org.thbreport.analytics.statistics.AreaAnalysis;

/** Says which countries a sum lacks in which periods: those that have figures in another period and none in this one. */
public final class AbsentWords {

    private final StudyWords common;

    public AbsentWords(StudyWords common) {
        this.common = common;
    }

    /** Returns the countries that a sum lacks, each with its periods; empty for a sum that lacks none. */
    public Optional<String> of(AreaAnalysis sum) {
        List<CountedShare> shares = sum.shares().stream()
                .filter(share ->
                        share instanceof CountedShare && !share.period().isPooled())
                .map(CountedShare.class::cast)
                .toList();
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        IntStream.range(0, shares.size())
                .forEach(place -> shares.get(place)
                        .absent()
                        .forEach(area -> places.computeIfAbsent(area, key -> new ArrayList<>())
                                .add(place)));
        List<String> areas = new ArrayList<>();
        places.forEach((area, at) -> areas.add(common.text(
                "read.absent-area",
                "area",
                common.language().countries().area(area),
                "periods",
                common.listed(runs(shares, at)))));
        return areas.isEmpty() ? Optional.empty() : Optional.of(String.join(common.text("list.semicolon"), areas));
    }

    /** Returns periods that follow one another as one range each. */
    private List<String> runs(List<CountedShare> shares, List<Integer> places) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i + 1 == places.size() || places.get(i + 1) != places.get(i) + 1) {
                String from = period(shares.get(places.get(start)));
                String to = period(shares.get(places.get(i)));
                runs.add(start == i ? from : common.text("period.range", "from", from, "to", to));
                start = i + 1;
            }
        }
        return runs;
    }

    private String period(CountedShare share) {
        return common.language().dates().period(share.period());
    }
}
