package org.thbreport.publication.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thbreport.publication.content.Inline;
import org.thbreport.publication.content.RichText;

/**
 * The messages of one language, in ICU's message format: {@code {name}}, {@code {n, plural, ...}},
 * {@code {kind, select, ...}}. Arguments are given as pairs of name and value; a value is a text, a number, a {@link RichText} or an
 * {@link Inline}; a number with decimals only selects a plural. Immutable.
 */
public final class Wording {

    private final String tag;
    private final Map<String, String> messages;
    private final NumberStyle numbers;
    private final ULocale locale;

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
        return rich(key, arguments).inlines().stream().map(Inline::text).collect(Collectors.joining());
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
        String message = pattern(key);
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments of " + key + " are not pairs of name and value");
        }
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put((String) arguments[i], arguments[i + 1]);
        }
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        pattern.parse(message);
        return new MessageWriter(key, pattern, values, this::category, numbers).write();
    }

    private String category(double number) {
        return PluralRules.forLocale(locale).select(number);
    }
}
