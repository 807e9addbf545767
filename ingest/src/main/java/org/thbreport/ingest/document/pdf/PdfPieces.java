package org.thbreport.ingest.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Fragment;
import org.thbreport.ingest.document.Joint;
import org.thbreport.ingest.document.LineStart;
import org.thbreport.ingest.document.Stretch;

/** Puts the lines of pages together to paragraphs, and tells the small lines at the foot of a page from them. */
final class PdfPieces {

    private static final float SMALLER = 0.93f;
    private static final float HEADING = 1.15f;
    private static final float PARAGRAPH_GAP = 1.75f;
    private static final int MOST_LINES = 1_000;

    /** The end of a paragraph tells whether its last sentence ends. */
    private static final int TAIL = 40;

    private static final Pattern STOPS = Pattern.compile("(?s).*[.!?:;\u201d\"]\\s?[\\[\\d\\]]*");
    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}(]");
    private static final Pattern BULLET = Pattern.compile("[\u2022\u25cf\uf0b7\u2013\u25aa-]");

    /** In the order in which they begin: a paragraph may end behind the foot of its page. */
    private final List<Piece> pieces = new ArrayList<>();

    private final float body;
    private @Nullable Piece paragraph;
    private @Nullable Piece foot;
    private @Nullable PdfLine before;

    private PdfPieces(float body) {
        this.body = body;
    }

    /** Returns the pieces of a document in the order of reading. */
    static List<Fragment> of(List<List<PdfLine>> pages) {
        PdfPieces pieces = new PdfPieces(mostFrequentSize(pages));
        for (List<PdfLine> page : pages) {
            pieces.page(PageOrder.of(page));
        }
        return pieces.pieces.stream().map(piece -> piece.fragment(pieces.body)).toList();
    }

    private static float mostFrequentSize(List<List<PdfLine>> pages) {
        Map<Float, Integer> characters = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                float size = Math.round(line.size() * 4) / 4f;
                characters.merge(size, line.text().length(), Integer::sum);
            }
        }
        return characters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private void page(List<PdfLine> lines) {
        List<PdfLine> bodies = lines.stream().filter(line -> !isSmall(line)).toList();
        List<PdfLine> small = new ArrayList<>(lines.stream()
                .filter(line -> isSmall(line)
                        && bodies.stream()
                                .noneMatch(other -> other.baseline() > line.baseline() && other.overlaps(line)))
                .toList());
        if (small.stream().anyMatch(line -> line.beginsNote() && !line.isBareNumber())) {
            small.removeIf(PdfLine::isBareNumber);
        }
        boolean labelled = small.stream().anyMatch(PdfLine::beginsNote);
        boolean goesOn = foot != null && !foot.tail().endsWith(".");
        if (!labelled && !goesOn) {
            small = List.of();
        } else if (!goesOn) {
            small = small.stream().dropWhile(line -> !line.beginsNote()).toList();
        }
        List<PdfLine> large = new ArrayList<>(lines);
        large.removeAll(small);
        for (int i = 0; i < large.size(); i++) {
            bodyLine(large.get(i), i == 0, lines.indexOf(large.get(i)) + 1);
        }
        for (PdfLine line : small) {
            footLine(line, lines.indexOf(line) + 1);
        }
    }

    private boolean isSmall(PdfLine line) {
        return line.size() < SMALLER * body;
    }

    private void bodyLine(PdfLine line, boolean first, int number) {
        PdfLine above = before;
        Piece open = paragraph;
        boolean begins =
                open == null || above == null || open.lines.size() >= MOST_LINES || breaks(line, above, first, open);
        boolean label = line.beginsNote();
        if (begins || label) {
            paragraph = new Piece(line, number, begins ? Joint.APART : Joint.WHOLE, false);
            pieces.add(paragraph);
        } else if (open != null) {
            open.add(line, number);
        }
        before = line;
    }

    /** Returns whether a paragraph begins with a line. */
    private boolean breaks(PdfLine line, PdfLine above, boolean first, Piece open) {
        String words = line.text();
        boolean size = Math.abs(line.size() - above.size()) > 0.08f * body;
        float down = line.baseline() - above.baseline();
        if (first || line.page() != above.page() || down < -SMALLER * body) {
            String ended = open.tail();
            boolean stops = STOPS.matcher(ended).matches();
            return size || stops || !GOES_ON.matcher(words).lookingAt() && !ended.endsWith(",");
        }
        boolean cell = down < 0.5f * body;
        boolean bullet = BULLET.matcher(words).lookingAt();
        return size || cell || bullet || down > PARAGRAPH_GAP * line.size();
    }

    private void footLine(PdfLine line, int number) {
        if (foot == null || line.beginsNote()) {
            foot = new Piece(line, number, Joint.APART, true);
            pieces.add(foot);
        } else {
            foot.add(line, number);
        }
    }

    /** A paragraph or note in the making. */
    private static final class Piece {

        private final StringBuilder text = new StringBuilder();
        private final List<LineStart> lines = new ArrayList<>();
        private final List<Stretch> raised = new ArrayList<>();
        private final Joint joint;
        private final boolean atFoot;
        private final float size;

        Piece(PdfLine first, int number, Joint joint, boolean atFoot) {
            this.joint = joint;
            this.atFoot = atFoot;
            this.size = first.size();
            add(first, number);
        }

        void add(PdfLine line, int number) {
            String words = line.text();
            int length = text.length();
            boolean hyphen = length > 1
                    && text.charAt(length - 1) == '-'
                    && Character.isLowerCase(text.charAt(length - 2))
                    && !words.isEmpty()
                    && Character.isLowerCase(words.charAt(0));
            if (hyphen) {
                text.setLength(length - 1);
            } else if (length > 0) {
                text.append('\n');
            }
            int start = text.length();
            lines.add(new LineStart(lines.isEmpty() ? 0 : start, number, line.page()));
            line.raised().forEach(stretch -> raised.add(stretch.shifted(start)));
            text.append(words);
        }

        String tail() {
            return text.substring(Math.max(0, text.length() - TAIL)).stripTrailing();
        }

        Fragment fragment(float body) {
            boolean heading = !atFoot && size > HEADING * body && lines.size() < 4;
            return new Fragment(new DocumentText(text.toString(), lines, Set.of()), heading, joint, atFoot, raised);
        }
    }
}
