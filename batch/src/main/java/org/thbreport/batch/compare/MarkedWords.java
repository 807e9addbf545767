package org.thbreport.batch.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Two texts, cut where their words differ.
 *
 * @param before the earlier text; no stretch if there is none
 * @param after the later one
 */
record MarkedWords(List<Stretch> before, List<Stretch> after) {

    /**
     * A stretch of a text.
     *
     * @param text its words, with the spaces between them
     * @param differs whether the other text has others here
     */
    record Stretch(String text, boolean differs) {}

    /** Compares two texts word by word; of one that stands alone nothing is marked. */
    static MarkedWords of(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new MarkedWords(plain(before), plain(after));
        }
        List<String> was = words(before);
        List<String> is = words(after);
        List<AbstractDelta<String>> deltas = DiffUtils.diff(was, is).getDeltas();
        return new MarkedWords(
                stretches(was, deltas, AbstractDelta::getSource), stretches(is, deltas, AbstractDelta::getTarget));
    }

    private static List<Stretch> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Stretch(text, false));
    }

    /** Cuts before each space, so that nothing is lost. */
    private static List<String> words(String text) {
        return List.of(text.split("(?=\\s)", -1));
    }

    private static List<Stretch> stretches(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            int end = chunk.getPosition() + chunk.size();
            add(stretches, words.subList(at, chunk.getPosition()), false);
            add(stretches, words.subList(chunk.getPosition(), end), true);
            at = end;
        }
        add(stretches, words.subList(at, words.size()), false);
        return stretches;
    }

    private static void add(List<Stretch> stretches, List<String> words, boolean differs) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(String.join("", words), differs));
        }
    }
}
