package org.thbreport.model.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By what persons are counted: one property, or two crossed.
 *
 * @param parts ids of the properties, in the order of the study: {@code citizenship-group}, {@code sex}
 */
public record RegisterBreakdown(List<String> parts) {
    /** All persons together. */
    public static final RegisterBreakdown TOTAL = new RegisterBreakdown(List.of("total"));

    /** Properties of which a person has one value in a period. */
    public static final Set<String> SINGLE = Set.of("sex", "age", "citizenship-group", "citizenship", "outcome");

    /** Properties of which a person may have several. */
    public static final Set<String> SEVERAL = Set.of("form", "organisation");

    /** One value of a property of which a person may have several, or that there are several. */
    public static final Set<String> EXCLUSIVE = Set.of("form-exclusive", "form-eu", "organisation-exclusive");

    /** Citizenship by the Union of today, beside that of the day of registration. */
    public static final String OF_TODAY = "citizenship-group:EU27_2020";

    /** Copies the parts. */
    public RegisterBreakdown {
        parts = List.copyOf(parts);
    }

    /** Reads a breakdown such as {@code form*sex}; empty for one that no register is counted by. */
    public static Optional<RegisterBreakdown> parse(String text) {
        List<String> parts = List.of(text.strip().split("\\s*\\*\\s*", -1));
        boolean one = parts.size() == 1
                && (SINGLE.contains(parts.get(0))
                        || SEVERAL.contains(parts.get(0))
                        || EXCLUSIVE.contains(parts.get(0)));
        boolean two = parts.size() == 2
                && !parts.get(0).equals(parts.get(1))
                && (SINGLE.contains(parts.get(0)) || SEVERAL.contains(parts.get(0)))
                && SINGLE.contains(parts.get(1));
        return one || two ? Optional.of(new RegisterBreakdown(parts)) : Optional.empty();
    }

    /** Returns whether its categories add up to the total: nobody stands in several. */
    public boolean isAdditive() {
        return parts.stream().noneMatch(SEVERAL::contains);
    }

    /** Returns the role that the register needs for a property. */
    public static RegisterRole role(String part) {
        return switch (part) {
            case "sex" -> RegisterRole.SEX;
            case "age" -> RegisterRole.BIRTH;
            case "citizenship", "citizenship-group", OF_TODAY -> RegisterRole.CITIZENSHIP;
            case "form", "form-exclusive", "form-eu" -> RegisterRole.FORMS;
            case "organisation", "organisation-exclusive" -> RegisterRole.ORGANISATION;
            case "outcome" -> RegisterRole.OUTCOME;
            default -> throw new IllegalArgumentException("no register is counted by " + part);
        };
    }

    /** Returns the text in files: {@code form*sex}. */
    @Override
    public String toString() {
        return String.join("*", parts);
    }
}
