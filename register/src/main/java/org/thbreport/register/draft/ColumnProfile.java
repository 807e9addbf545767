package org.thbreport.register.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thbreport.register.code.OwnValue;

/** What a column of an export seems to be, by its values; none of them is kept but those that may be codes. */
final class ColumnProfile {
    private static final int MOST_CODES = 300;
    private static final int LONGEST = 40;
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final List<String> FORMS = List.of("yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "d.M.yyyy");

    private final String name;
    private final Set<String> codes = new TreeSet<>();
    private final int[] ofForm = new int[FORMS.size()];
    private boolean many;
    private int filled;
    private int moments;
    private int years;
    private long yearSum;
    private int first = Integer.MAX_VALUE;
    private int last;

    ColumnProfile(String name) {
        this.name = name;
    }

    void add(String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            return;
        }
        filled++;
        if (YEAR.matcher(text).matches()) {
            years++;
            yearSum += Integer.parseInt(text);
        }
        String day = text.length() > 10 && text.indexOf(':') > 0 ? text.substring(0, 10) : text;
        moments += text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)") ? 1 : 0;
        for (int i = 0; i < FORMS.size(); i++) {
            try {
                LocalDate date = LocalDate.parse(
                        day,
                        DateTimeFormatter.ofPattern(FORMS.get(i).replace('y', 'u'), Locale.ROOT)
                                .withResolverStyle(ResolverStyle.STRICT));
                ofForm[i]++;
                yearSum += date.getYear();
                first = Math.min(first, date.getYear());
                last = Math.max(last, date.getYear());
                break;
            } catch (DateTimeException other) {
                continue;
            }
        }
        if (!many) {
            codes.add(text);
            many = codes.size() > MOST_CODES || text.length() > LONGEST;
            if (many) {
                codes.clear();
            }
        }
    }

    String name() {
        return name;
    }

    /** Returns whether nearly all values are days, or years. */
    boolean isDay() {
        int days = years;
        for (int count : ofForm) {
            days += count;
        }
        return filled > 0 && days * 10 >= filled * 8;
    }

    /** Returns the form of its days. */
    String form() {
        int best = 0;
        for (int i = 1; i < ofForm.length; i++) {
            best = ofForm[i] > ofForm[best] ? i : best;
        }
        return FORMS.get(best);
    }

    boolean hasMoments() {
        return moments > 0;
    }

    /** Returns the mean year of its days. */
    double meanYear() {
        int days = years;
        for (int count : ofForm) {
            days += count;
        }
        return days == 0 ? 0 : (double) yearSum / days;
    }

    /** Returns the first year of its days, or another one where there are none. */
    int firstYear(int otherwise) {
        return last == 0 ? otherwise : first;
    }

    /** Returns the last year of its days, or another one where there are none. */
    int lastYear(int otherwise) {
        return last == 0 ? otherwise : last;
    }

    /** Returns whether its values may be codes: few, short, and no numbers that tell who somebody is. */
    boolean mayBeCodes() {
        return !many
                && !codes.isEmpty()
                && !isDay()
                && codes.size() * 3 <= Math.max(9, filled)
                && codes.stream().allMatch(code -> OwnValue.shown(code).equals(code));
    }

    Set<String> codes() {
        return codes;
    }
}
