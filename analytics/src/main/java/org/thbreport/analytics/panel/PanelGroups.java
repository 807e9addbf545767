package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        int before = issues.size();
        Finder finder = new Finder(dimension, mapping, location, issues);
        PanelGroups groups = new PanelGroups(
                finder.indexes("interest", mapping.interest()),
                finder.indexes("rest", mapping.rest()),
                finder.indexes("unknown", mapping.unknown()),
                finder.indexes("total", mapping.total()));
        if (issues.size() > before) {
            return null;
        }
        List<String> absent = finder.absent;
        if (groups.interest.isEmpty()) {
            boolean isTotalAlone = groups.total.size() == dimension.codes().size();
            issues.add(PanelRule.NO_GROUP.issue(
                    mapping.place("interest", location),
                    isTotalAlone
                            ? "dimension " + dimension.id() + " has the total alone, and a share needs a part of it"
                            : "no code of the group of interest occurs in dimension " + dimension.id(),
                    isTotalAlone
                            ? "a file with groups too, such as EU citizens and others"
                            : "the codes of the group named as interest, among " + PanelCodes.listed(dimension)));
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

    /** Finds the codes of each group and what is wrong with them. */
    private static final class Finder {
        private static final List<String> USUAL = Stream.of(
                        GroupMapping.CITIZENSHIP.interest(),
                        GroupMapping.CITIZENSHIP.rest(),
                        GroupMapping.CITIZENSHIP.unknown(),
                        GroupMapping.CITIZENSHIP.total())
                .flatMap(List::stream)
                .toList();

        private final Dimension dimension;
        private final GroupMapping mapping;
        private final Location location;
        private final List<Issue> issues;
        private final List<String> absent = new ArrayList<>();
        private final Map<Integer, String> roles = new HashMap<>();

        Finder(Dimension dimension, GroupMapping mapping, Location location, List<Issue> issues) {
            this.dimension = dimension;
            this.mapping = mapping;
            this.location = location;
            this.issues = issues;
        }

        /** Returns the indexes of the codes of a group; a usual code that occurs nowhere is left out. */
        List<Integer> indexes(String role, List<String> codes) {
            List<Integer> found = new ArrayList<>();
            for (String code : codes) {
                Location place = mapping.place(role + "." + code, mapping.place(role, location));
                List<Integer> matches = PanelCodes.matches(dimension, code);
                if (matches.size() == 1) {
                    add(role, code, matches.get(0), found, place);
                } else if (matches.isEmpty() && isUsual(role, code)) {
                    absent.add(code);
                } else {
                    issues.add(PanelRule.CODE_GIVEN.issue(
                            place,
                            PanelFilters.notOne(dimension, code, matches),
                            PanelFilters.expected(dimension, matches)));
                }
            }
            return List.copyOf(found);
        }

        /** Returns whether nobody gave the code, so that it may be absent. */
        private boolean isUsual(String role, String code) {
            return !mapping.given()
                    || (USUAL.contains(code) && !mapping.places().containsKey(role + "." + code));
        }

        private void add(String role, String code, int index, List<Integer> found, Location place) {
            String other = roles.putIfAbsent(index, role);
            if (other == null) {
                found.add(index);
            } else {
                issues.add(PanelRule.TWO_ROLES.issue(
                        place,
                        code + " is named under " + other + (other.equals(role) ? " twice" : " and under " + role),
                        "each code of dimension " + dimension.id() + " once"));
            }
        }
    }

    /** Returns the codes that parts are made of, in the order interest, rest, unknown. */
    List<Integer> parts() {
        return Stream.of(interest, rest, unknown).flatMap(List::stream).toList();
    }

    /** Returns the codes by what they stand for. */
    GroupCodes codes(Dimension dimension) {
        return new GroupCodes(
                codes(dimension, interest), codes(dimension, rest), codes(dimension, unknown), codes(dimension, total));
    }

    private static List<String> codes(Dimension dimension, List<Integer> indexes) {
        return indexes.stream().map(index -> dimension.codes().get(index)).toList();
    }
}
