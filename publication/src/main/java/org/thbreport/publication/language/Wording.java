package org.thbreport.publication.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/**
 * The messages of one language, in ICU's message format: {@code {name}}, {@code {n, plural, ...}},
 * {@code {kind, select, ...}}. Arguments are given as pairs of name and value; a value is a text, a whole number, a {@link Figure}, a {@link RichText} or an
 * {@link Inline}; a {@link BigDecimal} only selects a plural, by its visible decimals. Threads may share it.
 */
public final class Wording {

    private final String tag;
    private final Map<String, String> messages;
    private final NumberStyle numbers;
    private final ULocale locale;
    /** Messages taken apart, each at its first use; no more than there are messages. */
    private final Map<String, MessagePattern> parsed = new ConcurrentHashMap<>();

    private volatile @Nullable PluralRules plurals;

    Wording(String tag, ULocale locale, Map<String, String> messages, NumberStyle numbers) {
        this.tag = tag;
        this.locale = locale;
        this.messages = messages;
        this.numbers = numbers;
    }

    /** Returns whether there is a message with a key. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /**
     * Returns a message as plain words.
     *
     * @param key key of the message
     * @param arguments pairs of name and value
     * @throws IllegalArgumentException if there is no such message, or it wants an argument that is not given
     */
    public String text(String key, Object... arguments) {
        List<Inline> pieces = write(key, arguments);
        return pieces.size() == 1
                ? pieces.get(0).text()
                : pieces.stream().map(Inline::text).collect(Collectors.joining());
    }

    /**
     * Returns a message whose arguments keep what they are: abbreviations, note references, links.
     *
     * @param key key of the message
     * @param arguments pairs of name and value
     * @throws IllegalArgumentException if there is no such message, or it wants an argument that is not given
     */
    public RichText rich(String key, Object... arguments) {
        return new RichText(write(key, arguments));
    }

    /** Returns the pattern of a message as the bundle has it, for a renderer that fills it in itself. */
    public String pattern(String key) {
        String message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in language " + tag);
        }
        return message;
    }

    private List<Inline> write(String key, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments of " + key + " are not pairs of name and value");
        }
        MessagePattern known = parsed.get(key);
        MessagePattern pattern = known == null ? parsed.computeIfAbsent(key, this::parse) : known;
        return new MessageWriter(key, pattern, arguments, this::category, numbers).write();
    }

    private MessagePattern parse(String key) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        pattern.parse(pattern(key));
        return pattern.freeze();
    }

    /**
     * Returns the plural category that words have beside a number: "1" and "1.0" may differ, so it is chosen by the digits that
     * are seen. The method is marked as ICU's own; the public one for decimals starts its whole machinery of numbers.
     *
     * @param shown the number without its sign, with its visible decimals
     */
    @SuppressWarnings("deprecation")
    private String category(BigDecimal shown) {
        PluralRules rules = plurals;
        if (rules == null) {
            rules = PluralRules.forLocale(locale);
            plurals = rules;
        }
        long decimals = shown.remainder(BigDecimal.ONE).unscaledValue().longValueExact();
        return rules.select(shown.doubleValue(), shown.scale(), decimals);
    }
}
