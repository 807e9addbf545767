package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.publication.language.MessageTree.Choice;
import org.thbreport.publication.language.MessageTree.Inserted;
import org.thbreport.publication.language.MessageTree.Node;
import org.thbreport.publication.language.MessageTree.Words;

/**
 * Messages are made so that each can be translated by itself: a choice goes round a whole sentence, so that no language must
 * build its sentence like another; names stand where no case is asked of them.
 */
class MessageDesignTest {

    /** Choices that make two messages of one: a study of victims, or of another group; years, or parts of years. */
    private static final Set<String> TWINS = Set.of("topic", "length");

    /** How numbers, days and periods are written, and patterns of lists: parts of sentences by nature. */
    private static final Pattern PARTS = Pattern.compile("(number|date|period|list)\\..*|language\\..*");

    /** Arguments that are names or texts of others. */
    private static final Set<String> NAMES = Set.of("area", "country", "areas", "countries", "group", "reason");

    /**
     * Messages that still break a rule, in some language. The list may only become shorter: a message on it that breaks no
     * rule is an error too.
     */
    private static final Set<String> NOT_YET = Set.of("verdict.driven-by-one-area", "verdict.too-few-periods");

    static List<String> languages() {
        return Language.available();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aChoiceGoesRoundAWholeSentence(String tag) {
        Set<String> broken = new TreeSet<>();
        MessageTree.bundle(tag).forEach((key, message) -> {
            if (!PARTS.matcher(key).matches() && !isWhole(MessageTree.of(message), true)) {
                broken.add(key);
            }
        });
        broken.removeAll(NOT_YET);
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aNameStandsWhereNoCaseIsAskedOfIt(String tag) {
        Set<String> broken = new TreeSet<>();
        MessageTree.bundle(tag).forEach((key, message) -> {
            if (!PARTS.matcher(key).matches() && !namesAreApart(MessageTree.of(message))) {
                broken.add(key);
            }
        });
        broken.removeAll(NOT_YET);
        assertThat(broken).isEmpty();
    }

    @Test
    void noMessageIsExcusedForNothing() {
        Set<String> broken = new TreeSet<>();
        for (String tag : languages()) {
            Map<String, String> bundle = MessageTree.bundle(tag);
            NOT_YET.stream()
                    .filter(key -> !isWhole(MessageTree.of(bundle.getOrDefault(key, "")), true)
                            || !namesAreApart(MessageTree.of(bundle.getOrDefault(key, ""))))
                    .forEach(broken::add);
        }
        assertThat(broken).isEqualTo(new TreeSet<>(NOT_YET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | {n, plural, one {One falls.} other {# fall.}} The rest stays.",
                "true | The rest stays. {n, plural, one {One falls.} other {# fall.}}",
                "true | {n, plural, one {one country} other {# countries}}",
                "true | {topic, select, a {{n, plural, one {One falls.} other {# fall.}}} other {None.}}",
                "false | {n} {n, plural, one {country} other {countries}}",
                "false | The rest {n, plural, one {falls.} other {fall.}}",
                "false | {n, plural, one {One} other {#}} fell.",
                "false | {k, select, a {{n, plural, one {One falls.} other {# fall.}}} other {None.}}"
            })
    void theRuleOnChoicesIsKept(boolean whole, String message) {
        assertThat(isWhole(MessageTree.of(message), true)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | {area}, {period}: the share is {share}.",
                "true | Countries ({country}; {group}): {reason}",
                "false | The figures for {area} rise."
            })
    void theRuleOnNamesIsKept(boolean apart, String message) {
        assertThat(namesAreApart(MessageTree.of(message))).isEqualTo(apart);
    }

    /** Returns whether each choice begins where a sentence, or the message, begins, ends where one ends, and holds no other. */
    private static boolean isWhole(MessageTree tree, boolean twinsAllowed) {
        List<Node> nodes = tree.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Choice choice) {
                boolean twin = twinsAllowed && TWINS.contains(choice.name());
                for (MessageTree branch : choice.branches().values()) {
                    if (twin ? !isWhole(branch, true) : !branch.choices().isEmpty()) {
                        return false;
                    }
                }
                if (!beginsSentence(nodes, i) || !endsSentence(nodes, i, choice)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean beginsSentence(List<Node> nodes, int i) {
        return i == 0
                || nodes.get(i - 1) instanceof Choice
                || i > 1
                        && nodes.get(i - 1) instanceof Words blank
                        && blank.text().isBlank()
                        && nodes.get(i - 2) instanceof Choice before
                        && before.branches().values().stream().allMatch(MessageDesignTest::isSentence)
                || nodes.get(i - 1) instanceof Words words && words.text().matches("(?s).*[.?!:]\\s*")
                || nodes.get(i - 1) instanceof Inserted inserted
                        && inserted.name().equals("note");
    }

    private static boolean endsSentence(List<Node> nodes, int i, Choice choice) {
        return i == nodes.size() - 1
                || choice.branches().values().stream().allMatch(MessageDesignTest::isSentence)
                || nodes.get(i + 1) instanceof Choice;
    }

    private static boolean isSentence(MessageTree branch) {
        List<Node> nodes = branch.nodes();
        return nodes.isEmpty()
                || nodes.get(nodes.size() - 1) instanceof Words words
                        && words.text().matches("(?s).*[.?!:]\\s*");
    }

    /** Returns whether names stand at the start, after a colon, in brackets or in a list. */
    private static boolean namesAreApart(MessageTree tree) {
        List<Node> nodes = tree.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Inserted inserted
                    && NAMES.contains(inserted.name())
                    && i > 0
                    && !(nodes.get(i - 1) instanceof Words words
                            && words.text().matches("(?s).*([:,;·–][\\s\\u00a0]*|\\(|[.?!]\\s)"))) {
                return false;
            }
            if (nodes.get(i) instanceof Choice choice
                    && !choice.branches().values().stream().allMatch(MessageDesignTest::namesAreApart)) {
                return false;
            }
        }
        return true;
    }
}
