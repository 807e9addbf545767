package org.thbreport.batch.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.GroupMapping;
import picocli.CommandLine.Option;

/** The options that say which codes of a file make the group of interest, its complement and the unknown. */
final class GroupOptions {
    @Option(
            names = "--group",
            paramLabel = "DIM",
            description = "dimension of the groups; without it citizenship, citizen, or the one with all codes named")
    private @Nullable String group;

    @Option(names = "--interest", paramLabel = "CODES", description = "codes or labels of the group of interest")
    private List<String> interest = List.of();

    @Option(names = "--rest", paramLabel = "CODES", description = "codes or labels of its complement")
    private List<String> rest = List.of();

    @Option(names = "--unknown", paramLabel = "CODES", description = "codes or labels of the unknown")
    private List<String> unknown = List.of();

    @Option(names = "--filter", paramLabel = "DIM=CODE", description = "the one code to take in another dimension")
    private Map<String, String> filters = new LinkedHashMap<>();

    GroupMapping mapping(Dataset dataset) {
        GroupMapping usual = GroupMapping.CITIZENSHIP;
        boolean given = !(interest.isEmpty() && rest.isEmpty() && unknown.isEmpty());
        return new GroupMapping(
                null,
                null,
                group,
                given ? codes(interest, dataset) : usual.interest(),
                given ? codes(rest, dataset) : usual.rest(),
                given ? codes(unknown, dataset) : usual.unknown(),
                usual.total(),
                filters,
                given);
    }

    /** A text that is itself a code or label of the file is taken whole; others are lists with commas. */
    private static List<String> codes(List<String> texts, Dataset dataset) {
        List<String> codes = new ArrayList<>();
        for (String text : texts) {
            boolean whole = dataset.dimensions().stream()
                    .anyMatch(dimension -> dimension.codes().contains(text)
                            || dimension.labels().contains(text));
            if (whole) {
                codes.add(text);
            } else {
                for (String part : text.split(",")) {
                    codes.add(part.strip());
                }
            }
        }
        return codes;
    }
}
