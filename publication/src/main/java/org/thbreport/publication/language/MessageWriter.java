package org.thbreport.publication.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * Fills one message in. A full stop of the message is left out after an argument that ends a sentence or an abbreviation
 * itself ("Is the share rising?", "10 юли 2025 г."). ICU's own formatter gives a plain string and starts its whole machinery of numbers for the first
 * plural; this one keeps the pieces of rich text and starts none of it.
 */
final class MessageWriter {

    /** Signs after which no full stop is set; the semicolon is the Greek question mark. */
    private static final String STOPS = ".?!;\u2026";

    private final String key;
    private final MessagePattern pattern;
    /** Pairs of name and value. */
    private final Object[] arguments;

    private final Function<BigDecimal, String> category;
    private final NumberStyle numbers;
    private final List<Inline> inlines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    MessageWriter(
            String key,
            MessagePattern pattern,
            Object[] arguments,
            Function<BigDecimal, String> category,
            NumberStyle numbers) {
        this.key = key;
        this.pattern = pattern;
        this.arguments = arguments;
        this.category = category;
        this.numbers = numbers;
    }

    List<Inline> write() {
        message(0, "");
        flush();
        return inlines;
    }

    /** Writes the message that starts at a part; {@code number} stands for {@code #}. */
    private void message(int start, Object number) {
        int limit = pattern.getLimitPartIndex(start);
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i <= limit; i++) {
            Part part = pattern.getPart(i);
            words.append(pattern.getPatternString(), from, part.getIndex());
            from = part.getLimit();
            if (part.getType() == Part.Type.REPLACE_NUMBER) {
                insert(number);
            } else if (part.getType() == Part.Type.ARG_START) {
                int end = pattern.getLimitPartIndex(i);
                argument(i, end, part.getArgType());
                from = pattern.getPart(end).getLimit();
                if (part.getArgType() == ArgType.NONE
                        && pattern.getPatternString().startsWith(".", from)
                        && isStopped()) {
                    from++;
                }
                i = end;
            }
        }
    }

    private boolean isStopped() {
        String written = words.length() > 0 || inlines.isEmpty()
                ? words.toString()
                : inlines.get(inlines.size() - 1).text();
        return !written.isEmpty() && STOPS.indexOf(written.charAt(written.length() - 1)) >= 0;
    }

    private void argument(int start, int end, ArgType type) {
        Object value = value(pattern.getPart(start + 1));
        switch (type) {
            case NONE -> insert(value);
            case PLURAL -> plural(start + 2, end, value);
            case SELECT -> message(choice(start + 2, end, value.toString(), ""), "");
            default ->
                throw new IllegalArgumentException("message " + key + " has a form that is not used here: " + type);
        }
    }

    private Object value(Part name) {
        for (int i = 0; i < arguments.length; i += 2) {
            if (pattern.partSubstringMatches(name, (String) arguments[i])) {
                return arguments[i + 1];
            }
        }
        throw new IllegalArgumentException("message " + key + " wants an argument " + pattern.getSubstring(name));
    }

    private void plural(int start, int end, Object value) {
        BigDecimal shown = shown(value);
        boolean whole = shown.signum() == 0 || shown.scale() == 0;
        message(choice(start, end, category.apply(shown), whole ? "=" + shown.toBigInteger() : ""), value);
    }

    /** Returns a number as it is seen, without its sign and with its visible decimals. */
    private BigDecimal shown(Object value) {
        if (value instanceof Figure figure) {
            return NumberStyle.rounded(figure);
        } else if (value instanceof Integer whole) {
            return BigDecimal.valueOf(whole).abs();
        } else if (value instanceof BigDecimal decimal) {
            return decimal.abs();
        }
        throw new IllegalArgumentException(
                "message " + key + " wants a number with its visible decimals, not " + value);
    }

    /** Returns the part where the sub-message of a selector starts: the exact one, else the named one, else "other". */
    private int choice(int start, int end, String selector, String exact) {
        int other = -1;
        int named = -1;
        int i = start;
        while (i < end) {
            Part candidate = pattern.getPart(i);
            int body = i + 1;
            if (pattern.getPartType(body).hasNumericValue()) {
                body++;
            }
            if (pattern.partSubstringMatches(candidate, exact)) {
                return body;
            } else if (pattern.partSubstringMatches(candidate, selector)) {
                named = body;
            } else if (pattern.partSubstringMatches(candidate, "other")) {
                other = body;
            }
            i = pattern.getLimitPartIndex(body) + 1;
        }
        return named >= 0 ? named : other;
    }

    private void insert(Object value) {
        if (value instanceof RichText rich) {
            rich.inlines().forEach(this::insertInline);
        } else if (value instanceof Inline inline) {
            insertInline(inline);
        } else if (value instanceof Figure figure) {
            insertInline(new Inline.Number(figure, false));
        } else if (value instanceof Integer number) {
            words.append(numbers.count(number));
        } else {
            words.append(value);
        }
    }

    private void insertInline(Inline inline) {
        if (inline instanceof Inline.Words plain && !plain.strong()) {
            words.append(plain.text());
            return;
        }
        flush();
        inlines.add(inline);
    }

    private void flush() {
        if (words.length() > 0) {
            inlines.add(new Inline.Words(words.toString(), false));
            words.setLength(0);
        }
    }
}
