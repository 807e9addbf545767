package org.thbreport.batch.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Location;
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

    @Option(names = "--filter", paramLabel = "DIM=CODE", description = "use only this code of another dimension")
    private Map<String, String> filters = new LinkedHashMap<>();

    /**
     * Returns the mapping that the options ask for.
     *
     * @param dimensions the dimensions of the file, whose codes and labels tell how texts with commas are meant
     * @param file the file as the user named it, for messages
     */
    GroupMapping mapping(List<Dimension> dimensions, String file) {
        GroupMapping usual = GroupMapping.CITIZENSHIP;
        boolean given = !(interest.isEmpty() && rest.isEmpty() && unknown.isEmpty());
        Map<String, Location> places = new HashMap<>();
        place(places, "interest", codes(interest, dimensions), file);
        place(places, "rest", codes(rest, dimensions), file);
        place(places, "unknown", codes(unknown, dimensions), file);
        return new GroupMapping(
                null,
                null,
                group,
                given ? codes(interest, dimensions) : usual.interest(),
                given ? codes(rest, dimensions) : usual.rest(),
                given ? codes(unknown, dimensions) : usual.unknown(),
                usual.total(),
                filters,
                given,
                places);
    }

    /** Says that codes were given, so that none of them may be absent. */
    private static void place(Map<String, Location> places, String part, List<String> codes, String file) {
        codes.forEach(code -> places.put(part + "." + code, Location.of(file)));
    }

    /** A text that is itself a code or label of the file is taken whole; others are lists with commas. */
    private static List<String> codes(List<String> texts, List<Dimension> dimensions) {
        List<String> codes = new ArrayList<>();
        for (String text : texts) {
            boolean whole = dimensions.stream()
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
