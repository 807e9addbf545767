package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/**
 * The codes of the group dimension by what they stand for, as indexes of the dimension.
 *
 * @param interest the group of interest
 * @param rest its complement among the known
 * @param unknown those whose group is not known
 * @param total all
 */
record PanelGroups(List<Integer> interest, List<Integer> rest, List<Integer> unknown, List<Integer> total) {

    /**
     * Finds the codes, or adds the errors that stand against them.
     *
     * @param percentagesAlone whether the file has no counts, so that no code is missed
     */
    static @Nullable PanelGroups find(
            Dimension dimension,
            GroupMapping mapping,
            boolean percentagesAlone,
            Location location,
            List<Issue> issues) {
        List<String> absent = new ArrayList<>();
        GroupMapping usual = GroupMapping.CITIZENSHIP;
        PanelGroups groups = new PanelGroups(
                indexes(dimension, mapping.interest(), absent),
                indexes(dimension, mapping.rest(), absent),
                indexes(dimension, mapping.unknown(), absent),
                indexes(dimension, mapping.total(), absent));
        List<String> usualCodes = Stream.of(usual.interest(), usual.rest(), usual.unknown(), usual.total())
                .flatMap(List::stream)
                .toList();
        List<String> given = mapping.given()
                ? absent.stream().filter(code -> !usualCodes.contains(code)).toList()
                : List.of();
        for (String code : given) {
            issues.add(PanelRule.CODE_GIVEN.issue(
                    location,
                    code + " does not occur in dimension " + dimension.id(),
                    "it has " + PanelShape.listed(dimension.codes())));
        }
        if (!given.isEmpty()) {
            return null;
        }
        if (groups.interest.isEmpty()) {
            issues.add(PanelRule.NO_GROUP.issue(
                    location,
                    "no code of the group of interest occurs in dimension " + dimension.id(),
                    "codes of the group among " + PanelShape.listed(dimension.codes())));
            return null;
        }
        if (!absent.isEmpty() && !percentagesAlone) {
            issues.add(PanelRule.CODE_LEFT_OUT.issue(
                    location,
                    "left out, for they do not occur in dimension " + dimension.id() + ": " + String.join(", ", absent),
                    ""));
        }
        return groups;
    }

    private static List<Integer> indexes(Dimension dimension, List<String> codes, List<String> absent) {
        List<Integer> found = new ArrayList<>();
        for (String code : codes) {
            int index = PanelShape.indexOf(dimension, code);
            if (index < 0) {
                absent.add(code);
            } else {
                found.add(index);
            }
        }
        return List.copyOf(found);
    }

    /** Returns the codes that parts are made of, in the order interest, rest, unknown. */
    List<Integer> parts() {
        return Stream.of(interest, rest, unknown).flatMap(List::stream).toList();
    }
}
