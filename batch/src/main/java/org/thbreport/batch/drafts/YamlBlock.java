package org.thbreport.batch.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds lines to a key of a YAML file as text, so that everything that stands there stays as it is, comments included. */
final class YamlBlock {

    private YamlBlock() {}

    /**
     * Returns a file with further lines behind the last entry of a key, or null if its entries do not stand on lines of their
     * own.
     *
     * @param key key at the beginning of a line
     * @param lines what is added, without indentation
     * @param indent indentation for a key that has no entry yet
     */
    static @Nullable String append(String text, String key, List<String> lines, String indent) {
        if (lines.isEmpty()) {
            return text;
        }
        List<String> all = new ArrayList<>(List.of(text.split("\n", -1)));
        boolean ended = all.get(all.size() - 1).isEmpty();
        if (ended) {
            all.remove(all.size() - 1);
        }
        Pattern head = Pattern.compile(Pattern.quote(key) + ":\\s*(#.*)?\r?");
        Pattern flow = Pattern.compile(Pattern.quote(key) + ":\\s*(?:\\{\\s*}|\\[\\s*])\\s*(#.*)?\r?");
        int at = -1;
        for (int i = 0; i < all.size(); i++) {
            if (flow.matcher(all.get(i)).matches()) {
                all.set(i, key + ":");
            }
            if (head.matcher(all.get(i)).matches()) {
                at = i;
                break;
            }
            if (all.get(i).startsWith(key + ":")) {
                return null;
            }
        }
        if (at < 0) {
            all.add(key + ":");
            at = all.size() - 1;
        }
        int last = at;
        String found = indent;
        for (int i = at + 1; i < all.size() && isWithin(all.get(i)); i++) {
            boolean entry = !all.get(i).isBlank() && !all.get(i).strip().startsWith("#");
            if (entry) {
                found = last == at ? indentOf(all.get(i)) : found;
                last = i;
            }
        }
        List<String> added = new ArrayList<>();
        for (String line : lines) {
            added.add(found + line);
        }
        all.addAll(last + 1, added);
        return String.join("\n", all) + "\n";
    }

    private static boolean isWithin(String line) {
        return line.isBlank() || line.startsWith(" ") || line.startsWith("-") || line.startsWith("#");
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** Returns a text in quotation marks, as a value or key. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns a text as comments of lines that are not long. */
    static List<String> comment(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+")) {
            if (line.length() + word.length() > 100) {
                lines.add("# " + line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add("# " + line.toString().strip());
        return lines;
    }
}
