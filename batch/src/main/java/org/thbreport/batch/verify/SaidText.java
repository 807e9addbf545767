package org.thbreport.batch.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.publication.readback.SaidDigests;
import org.thbreport.publication.readback.SaidWords;
import org.thbreport.publication.readback.TextBlock;

/**
 * What a briefing says in the order in which it is read, with the ids of its figures: from its first section on the same in its PDF, on its
 * page and in its fragment.
 */
final class SaidText {

    private static final Set<String> BESIDE = Set.of(
            HtmlBriefingReader.FOLDED,
            HtmlBriefingReader.NOTE,
            HtmlBriefingReader.OF_PICTURE,
            HtmlBriefingReader.MASTHEAD);

    /** Longest passage that a message quotes, in characters. */
    private static final int LONGEST_QUOTE = 160;

    private final List<TextBlock> head = new ArrayList<>();
    private final List<TextBlock> body;
    private final boolean isPrinted;
    private final Map<String, TextBlock> notes = new LinkedHashMap<>();
    private final Map<String, TextBlock> pictures = new LinkedHashMap<>();
    private final StringBuilder data = new StringBuilder();

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
                said.pictures.put(SaidWords.of(block), block);
            } else if (isNote) {
                said.notes.put(SaidWords.of(block), block);
            } else if (!block.role().equals("Note")) {
                (hasBegun ? said.body : said.head).add(block);
            }
        }
        return said;
    }

    /**
     * Returns what a page or a fragment says.
     *
     * @param cells the data of its pictures, cell by cell
     */
    static SaidText shown(List<TextBlock> blocks, List<TextBlock> cells) {
        SaidText said = new SaidText(of(blocks, block -> !BESIDE.contains(block.role())), false);
        said.head.addAll(of(blocks, block -> block.role().equals(HtmlBriefingReader.MASTHEAD)));
        // The heading of the notes comes first among them.
        of(blocks, block -> block.role().equals(HtmlBriefingReader.NOTE)).stream()
                .skip(1)
                .forEach(note -> said.notes.put(SaidWords.of(note), note));
        of(blocks, block -> block.role().equals(HtmlBriefingReader.OF_PICTURE))
                .forEach(picture -> said.pictures.put(SaidWords.of(picture), picture));
        cells.forEach(cell -> said.data.append(SaidWords.of(cell)));
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

    /**
     * Returns the first thing that the manifest does not know, in words; empty where it knows all of it. A page tells more of its pictures than
     * what describes them.
     *
     * @param known what the manifest knows of the file: one form of it after the other
     */
    Optional<String> unknown(List<SaidDigests> known) {
        List<String> parts = new ArrayList<>();
        List<List<TextBlock>> sections = sections();
        sections.forEach(section -> parts.add(SaidWords.digest(joined(section))));
        Set<String> ofNotes = digests(notes);
        Set<String> ofPictures = digests(pictures);
        Optional<String> first = Optional.empty();
        for (SaidDigests form : known) {
            Optional<String> unknown = Stream.<Supplier<Optional<String>>>of(
                            () -> otherHead(form.heads()),
                            () -> otherPart(sections, parts, form.parts()),
                            () -> other("a note", ofNotes, form.notes(), notes, true),
                            () -> isPrinted || form.data().equals(SaidWords.digest(data.toString()))
                                    ? Optional.empty()
                                    : Optional.of("the data of its pictures are not those that the manifest knows"),
                            () -> other("a picture's description", ofPictures, form.pictures(), pictures, isPrinted))
                    .flatMap(part -> part.get().stream())
                    .findFirst();
            if (unknown.isEmpty()) {
                return unknown;
            }
            first = first.isEmpty() ? unknown : first;
        }
        return first;
    }

    private Optional<String> otherHead(List<String> known) {
        int place = isPrinted ? 0 : 1;
        String said = isPrinted
                ? SaidWords.unordered(head.stream().map(SaidWords::of).toList())
                : SaidWords.digest(joined(head));
        return place < known.size() && known.get(place).equals(said)
                ? Optional.empty()
                : Optional.of(
                        "what stands before its first section says something that the manifest does not know of it");
    }

    private static Optional<String> otherPart(List<List<TextBlock>> sections, List<String> parts, List<String> known) {
        for (int i = 0; i < parts.size(); i++) {
            if (i >= known.size() || !parts.get(i).equals(known.get(i))) {
                return Optional.of("the section "
                        + quote(sections.get(i).get(0).text())
                        + " says something that the manifest does not know of it");
            }
        }
        return parts.size() == known.size() ? Optional.empty() : Optional.of("its last section is not there");
    }

    private static Optional<String> other(
            String what, Set<String> here, List<String> known, Map<String, TextBlock> texts, boolean isAll) {
        if (!here.containsAll(known)) {
            return Optional.of(what + " is not there that the manifest knows of");
        }
        return texts.entrySet().stream()
                .filter(text -> isAll && !known.contains(SaidWords.digest(text.getKey())))
                .map(text -> what + " says what the manifest does not know of it: "
                        + quote(text.getValue().text()))
                .findFirst();
    }

    private static Set<String> digests(Map<String, TextBlock> texts) {
        return texts.keySet().stream().map(SaidWords::digest).collect(Collectors.toSet());
    }

    /** Parts the text into its sections: each begins with its heading, of the level of the first one. */
    private List<List<TextBlock>> sections() {
        List<List<TextBlock>> sections = new ArrayList<>();
        for (TextBlock block : body) {
            if (sections.isEmpty() || block.role().equals(body.get(0).role())) {
                sections.add(new ArrayList<>());
            }
            sections.get(sections.size() - 1).add(block);
        }
        return sections;
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
        blocks.forEach(block -> all.append(SaidWords.of(block)));
        return all.toString();
    }

    /** Quotes the block that a place of the joined text lies in. */
    private static String quote(List<TextBlock> blocks, int at) {
        int from = 0;
        for (TextBlock block : blocks) {
            from += SaidWords.of(block).length();
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
