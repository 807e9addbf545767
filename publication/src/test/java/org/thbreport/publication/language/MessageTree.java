package org.thbreport.publication.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** A message taken apart: runs of words, inserted arguments, and choices between messages. */
record MessageTree(List<Node> nodes) {

    /** A piece of a message. */
    sealed interface Node {}

    /** Words as they stand. */
    record Words(String text) implements Node {}

    /** An argument, or the number of the plural around it. */
    record Inserted(String name) implements Node {}

    /** One of several messages by an argument. */
    record Choice(String name, boolean plural, Map<String, MessageTree> branches) implements Node {}

    static MessageTree of(String message) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        pattern.parse(message);
        return of(pattern, 0);
    }

    private static MessageTree of(MessagePattern pattern, int start) {
        List<Node> nodes = new ArrayList<>();
        int limit = pattern.getLimitPartIndex(start);
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i <= limit; i++) {
            Part part = pattern.getPart(i);
            if (part.getIndex() > from) {
                nodes.add(new Words(pattern.getPatternString().substring(from, part.getIndex())));
            }
            from = part.getLimit();
            if (part.getType() == Part.Type.REPLACE_NUMBER) {
                nodes.add(new Inserted("#"));
            } else if (part.getType() == Part.Type.ARG_START) {
                int end = pattern.getLimitPartIndex(i);
                nodes.add(argument(pattern, i, end));
                from = pattern.getPart(end).getLimit();
                i = end;
            }
        }
        return new MessageTree(nodes);
    }

    private static Node argument(MessagePattern pattern, int start, int end) {
        String name = pattern.getSubstring(pattern.getPart(start + 1));
        ArgType type = pattern.getPart(start).getArgType();
        if (type == ArgType.NONE) {
            return new Inserted(name);
        }
        Map<String, MessageTree> branches = new LinkedHashMap<>();
        int i = start + 2;
        while (i < end) {
            String selector = pattern.getSubstring(pattern.getPart(i));
            int body = pattern.getPartType(i + 1).hasNumericValue() ? i + 2 : i + 1;
            branches.put(selector, of(pattern, body));
            i = pattern.getLimitPartIndex(body) + 1;
        }
        return new Choice(name, type == ArgType.PLURAL, branches);
    }

    /** Returns all choices in it, those within others too. */
    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Choice choice) {
                choices.add(choice);
                choice.branches().values().forEach(branch -> choices.addAll(branch.choices()));
            }
        }
        return choices;
    }

    /** Returns the messages of a language by their keys. */
    static SortedMap<String, String> bundle(String tag) {
        try (InputStream in = Language.class.getResourceAsStream(tag + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            SortedMap<String, String> messages = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
