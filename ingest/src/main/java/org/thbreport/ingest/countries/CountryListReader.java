package org.thbreport.ingest.countries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/**
 * Reads lists of countries as sources write them. Codes ({@code EL} or {@code GR}), names in the languages of {@link
 * #languages()} with articles and in inflected forms, {@code Belgium (BE)}, remarks in brackets, {@code all except CZ, EE},
 * {@code e.g. AT, BE}, {@code 25: AT, ...}. Nothing is guessed: who remains after an exception, a number from a word, a
 * country from an adjective or a typing error. What may be wrong stands in {@link CountryList#doubts}.
 *
 * <p>A reader may be used by several threads.
 */
public final class CountryListReader {

    /** In Latvian and Spanish ES is the European Union, unless it stands among so many codes. */
    private static final int SURELY_CODES = 3;

    private final CountryRegister register;
    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
    private final TurningPatterns patterns = new TurningPatterns();

    /** Makes a reader that knows the countries of a register; others are recognised by name and doubted. */
    public CountryListReader(CountryRegister register) {
        this.register = register;
    }

    /** Returns the tags of the languages in which countries are known by name. */
    public static List<String> languages() {
        return Lexicon.languages();
    }

    /**
     * Reads a text that should hold one list and nothing else, such as a field of a table, in any of the languages. Whatever
     * else stands in it is an {@link DoubtKind#UNKNOWN} element. An empty text is an empty list.
     */
    public CountryList readField(String text) {
        Lexicon lexicon = lexicon("");
        List<Token> tokens = LatvianOf.read(text, new Lexer(text, lexicon, register, true).tokens());
        return new FieldReading(text, tokens, lexicon, register).list();
    }

    /**
     * Finds the lists in a running text, such as a sentence or a note, in the order of the text. A country that is named alone
     * is a list of one. Left out are legends of codes, the country that asked an ad-hoc query, and codes that are words of
     * the language.
     *
     * @param language tag of the text's language; of another than {@link #languages()} codes and English names are known
     */
    public List<CountryList> find(String text, String language) {
        Lexicon lexicon = lexicon(language.isEmpty() ? "en" : language);
        List<Token> tokens = new Lexer(text, lexicon, register, false).tokens();
        Brackets brackets = new Brackets(tokens);
        List<CountryList> lists = new ArrayList<>();
        int place = 0;
        while (place < tokens.size()) {
            Token token = tokens.get(place);
            if (token.kind() != WordKind.COUNTRY && token.kind() != WordKind.REGION) {
                place++;
                continue;
            }
            ListRun run = new ListRun(text, brackets, lexicon, register, false);
            run.read(place);
            Sentence sentence = new Sentence(text, tokens, place, run);
            boolean left = run.countries().isEmpty() && run.doubts().isEmpty()
                    || run.isLegend()
                    || run.isBareWord() && !sentence.isAlone()
                    || run.isTableCell()
                    || isUnion(language, run)
                    || sentence.isAsker();
            if (!left) {
                lists.add(sentence.list());
            }
            place = Math.max(place + 1, run.next());
        }
        return lists;
    }

    /**
     * Returns the number of countries that a sentence states last: {@code In 24 Member States ...}, in digits or in words up to
     * thirty.
     */
    public Optional<StatedTotal> statedTotal(String sentence, String language) {
        List<Token> tokens =
                new Lexer(sentence, lexicon(language.isEmpty() ? "en" : language), register, false).tokens();
        return Sentence.statedBefore(tokens, 0, tokens.size());
    }

    /**
     * Returns the words of a sentence that may turn what a list means that the sentence refers to: those that deny, except,
     * make conditions or call all countries.
     */
    public List<TurningWord> turningWords(String sentence, String language) {
        List<TurningWord> words = listed(sentence, language.isEmpty() ? "en" : language);
        words.addAll(patterns.of(sentence, one -> one.equals(language)));
        return words;
    }

    /**
     * Returns the words of a sentence that may turn what a list means, of all languages, where the language is guessed: an English sentence
     * that was taken for a Spanish one still says "rarely". Words that are common in the language guessed and deny in another are left out.
     */
    public List<TurningWord> turningWordsOfAll(String sentence, String language) {
        List<TurningWord> words = listed(sentence, language.isEmpty() ? "en" : language);
        List<TurningWord> foreign = listed(sentence, "");
        foreign.removeIf(word -> word.turn() == TurningWord.Turn.EXAMPLES || word.turn() == TurningWord.Turn.ALL);
        foreign.addAll(patterns.of(sentence, one -> true));
        Set<String> common = patterns.common(language);
        foreign.removeIf(word -> common.contains(word.text().toLowerCase(Locale.ROOT)));
        words.addAll(foreign);
        return words;
    }

    private List<TurningWord> listed(String sentence, String language) {
        List<Token> tokens = new Lexer(sentence, lexicon(language), register, false).tokens();
        List<TurningWord> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            TurningWord.Turn turn = switch (token.kind()) {
                case NOT -> TurningWord.Turn.DENIES;
                case EXCEPT -> TurningWord.Turn.EXCEPTS;
                case CONDITION -> TurningWord.Turn.CONDITIONS;
                case EXAMPLES ->
                    Sentence.speaksOfStates(tokens, i)
                            ? TurningWord.Turn.EXAMPLES_OF_STATES
                            : TurningWord.Turn.EXAMPLES;
                case ALL -> TurningWord.Turn.ALL;
                default -> null;
            };
            if (turn != null && (turn != TurningWord.Turn.ALL || Sentence.counts(tokens, i))) {
                String text = sentence.substring(token.start(), token.end());
                words.add(new TurningWord(turn, token.start(), token.end(), text));
            }
        }
        return words;
    }

    private boolean isUnion(String language, ListRun run) {
        boolean isWord = language.equals("lv") || language.equals("es");
        return isWord
                && run.countries().size() < SURELY_CODES
                && run.countries().stream()
                        .anyMatch(listed -> listed.byCode() && listed.country().equals(new CountryCode("ES")));
    }

    private Lexicon lexicon(String language) {
        return lexicons.computeIfAbsent(
                language, key -> key.isEmpty() ? Lexicon.ofAll(register) : Lexicon.of(register, key));
    }

    /** Makes the list of what was found, with the doubts that follow from the whole. */
    static CountryList list(ListFacts facts) {
        List<ListDoubt> doubts = new ArrayList<>(facts.doubts());
        List<ListedCountry> listed = facts.listed();
        StatedTotal stated = facts.stated();
        boolean counted = stated != null && facts.except() == stated.ofExcluded() && !listed.isEmpty();
        if (stated != null && counted && stated.value() != listed.size()) {
            String words = facts.text().substring(stated.start(), stated.end());
            doubts.add(new ListDoubt(DoubtKind.COUNT, stated.start(), stated.end(), words, null, null));
        }
        doubts.sort(Comparator.comparingInt(ListDoubt::start));
        return new CountryList(
                facts.start(),
                facts.end(),
                facts.except() ? List.of() : listed,
                facts.except() ? listed : List.of(),
                facts.all(),
                facts.examples(),
                facts.negated(),
                stated,
                facts.alone(),
                facts.scope(),
                doubts);
    }
}
