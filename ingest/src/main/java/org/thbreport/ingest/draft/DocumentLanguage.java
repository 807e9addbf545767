package org.thbreport.ingest.draft;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.document.DocumentRule;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.SourceDocument;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;

/** The language of a document, and of single texts in it where nobody named one. */
final class DocumentLanguage {

    private static final int SAMPLE = 40_000;

    private final LanguageGuess guess = new LanguageGuess();
    private final Map<String, String> known = new HashMap<>();
    private final DraftContext context;
    private final String named;
    private final String guessed;

    DocumentLanguage(SourceDocument document, DraftContext context) {
        this.context = context;
        this.named = base(context.language().isEmpty() ? document.language() : context.language());
        StringBuilder sample = new StringBuilder();
        for (Passage passage : document.passages()) {
            if (sample.length() < SAMPLE) {
                sample.append(passage.text().text()).append('\n');
            }
        }
        this.guessed = guess.of(sample.toString());
    }

    private static String base(String tag) {
        return tag.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "").strip();
    }

    /** Returns the tag of the document's language; empty if it is not known. */
    String tag() {
        if (!context.language().isEmpty()) {
            return named;
        }
        return !guessed.isEmpty() ? guessed : named;
    }

    /** Returns how the language was found. */
    LanguageFrom from() {
        if (!context.language().isEmpty()) {
            return LanguageFrom.OPTION;
        }
        if (!named.isEmpty() && tag().equals(named)) {
            return LanguageFrom.DOCUMENT;
        }
        return guessed.isEmpty() ? LanguageFrom.UNKNOWN : LanguageFrom.WORDS;
    }

    /** Returns the language of a text of the document; empty if nothing is known of that language. */
    String of(String text) {
        if (!context.language().isEmpty()) {
            return supported(named);
        }
        String own = known.size() > 10_000 ? guess.of(text) : known.computeIfAbsent(text, guess::of);
        return supported(own.isEmpty() ? tag() : own);
    }

    private static String supported(String language) {
        return CountryListReader.languages().contains(language) ? language : "";
    }

    /** Returns what is to be said of the language. */
    Optional<Issue> issue() {
        Location place = Location.of(context.file());
        if (supported(tag()).isEmpty()) {
            return Optional.of(DocumentRule.LANGUAGE.warning(
                    place,
                    tag().isEmpty()
                            ? "the language of the document is not known"
                            : "nothing is known of texts in the language '" + tag() + "'",
                    "codes and English names are read, and every list is held; --lang names one of "
                            + String.join(", ", CountryListReader.languages())));
        }
        if (context.language().isEmpty() && !named.isEmpty() && !guessed.isEmpty() && !named.equals(guessed)) {
            return Optional.of(DocumentRule.LANGUAGE.warning(
                    place,
                    "the file says that its language is '" + named + "', and its words are those of '" + guessed + "'",
                    "it is read as '" + guessed + "'; --lang names another"));
        }
        return Optional.empty();
    }
}
