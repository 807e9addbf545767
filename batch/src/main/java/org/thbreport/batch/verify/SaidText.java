package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.publication.readback.Passage;
import org.thbreport.publication.readback.TextBlock;

/**
 * What a briefing says from its first section on, in the order in which it is read, with the ids of its figures: the same in its PDF, on
 * its page and in its fragment.
 */
final class SaidText {

    /** What parts blocks in one format and not in the other: spaces, soft hyphens, signs of lists. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F\\u00AD\\u2022\\u2013]+");

    private static final Set<String> BESIDE = Set.of(
            HtmlBriefingReader.FOLDED,
            HtmlBriefingReader.NOTE,
            HtmlBriefingReader.OF_PICTURE,
            HtmlBriefingReader.MASTHEAD);

    /** Longest passage that a message quotes, in characters. */
    private static final int LONGEST_QUOTE = 160;

    private final List<TextBlock> body;
    private final boolean isPrinted;
    private final Map<String, TextBlock> notes = new LinkedHashMap<>();
    private final Map<String, TextBlock> pictures = new LinkedHashMap<>();

    private SaidText(List<TextBlock> body, boolean isPrinted) {
        this.body = body;
        this.isPrinted = isPrinted;
    }

    /** Returns what a PDF says, whose notes are read twice: as a paragraph, and then as the note that it stands in. */
    static SaidText printed(List<TextBlock> blocks) {
        SaidText said = new SaidText(new ArrayList<>(), true);
        boolean hasBegun = false;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean isNote = i + 1 < blocks.size() && blocks.get(i + 1).role().equals("Note");
            hasBegun |= block.role().equals("H2");
            boolean isLogo = !hasBegun && block.role().equals("Figure");
            if (isLogo) {
                continue;
            }
            if (block.role().equals("Figure")) {
                said.pictures.put(told(block), block);
            } else if (isNote) {
                said.notes.put(told(block), block);
            } else if (hasBegun && !block.role().equals("Note")) {
                said.body.add(block);
            }
        }
        return said;
    }

    /** Returns what a page or a fragment says. */
    static SaidText shown(List<TextBlock> blocks) {
        SaidText said = new SaidText(of(blocks, block -> !BESIDE.contains(block.role())), false);
        // The heading of the notes comes first among them.
        of(blocks, block -> block.role().equals(HtmlBriefingReader.NOTE)).stream()
                .skip(1)
                .forEach(note -> said.notes.put(told(note), note));
        of(blocks, block -> block.role().equals(HtmlBriefingReader.OF_PICTURE))
                .forEach(picture -> said.pictures.put(told(picture), picture));
        return said;
    }

    /**
     * Returns the first thing that another file says in another way, in words; empty if both say the same. The pictures of a PDF are told on
     * a page too, which tells their scales besides.
     *
     * @param name name of the other file
     */
    Optional<String> difference(SaidText other, String name) {
        String here = joined(body);
        String there = joined(other.body);
        if (!here.equals(there)) {
            int at = 0;
            while (at < Math.min(here.length(), there.length()) && here.charAt(at) == there.charAt(at)) {
                at++;
            }
            return Optional.of("says " + quote(body, at) + " where " + name + " says " + quote(other.body, at));
        }
        return left(notes, other.notes, "has a note that " + name + " has not: ")
                .or(() -> left(other.notes, notes, "has no note as " + name + " has: "))
                .or(() -> isPrinted
                        ? left(pictures, other.pictures, "tells a picture that " + name + " does not: ")
                        : left(other.pictures, pictures, "tells no picture as " + name + " does: "));
    }

    /** Returns what stands in one and not in the other. */
    private static Optional<String> left(Map<String, TextBlock> here, Map<String, TextBlock> there, String how) {
        return here.entrySet().stream()
                .filter(told -> !there.containsKey(told.getKey()))
                .map(told -> how + quote(told.getValue().text()))
                .findFirst();
    }

    private static List<TextBlock> of(List<TextBlock> blocks, Predicate<TextBlock> wanted) {
        return blocks.stream().filter(wanted).toList();
    }

    private static String joined(List<TextBlock> blocks) {
        StringBuilder all = new StringBuilder();
        blocks.forEach(block -> all.append(told(block)));
        return all.toString();
    }

    /** Returns the words of a block without what parts them, each figure with its id. */
    private static String told(TextBlock block) {
        StringBuilder told = new StringBuilder();
        int figure = 0;
        for (char letter : BETWEEN.matcher(block.rest()).replaceAll("").toCharArray()) {
            if (letter == Passage.PLACE && figure < block.figures().size()) {
                told.append(BETWEEN.matcher(block.figures().get(figure).text()).replaceAll(""))
                        .append('{')
                        .append(block.figures().get(figure).id())
                        .append('}');
                figure++;
            } else {
                told.append(letter);
            }
        }
        return told.toString();
    }

    /** Quotes the block that a place of the joined text lies in. */
    private static String quote(List<TextBlock> blocks, int at) {
        int from = 0;
        for (TextBlock block : blocks) {
            from += told(block).length();
            if (at < from) {
                return quote(block.text());
            }
        }
        return "nothing";
    }

    private static String quote(String text) {
        String plain = text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
        return '"' + (plain.length() > LONGEST_QUOTE ? plain.substring(0, LONGEST_QUOTE) + "…" : plain) + '"';
    }
}
