package org.thbreport.publication.compose.wording;

import java.util.List;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.publication.content.Metadata;
import org.thbreport.publication.edition.EditionFacts;

/** The words of an edition: those of its study, and what is said of the edition itself. */
public class EditionWords extends StudyWords {

    private final EditionFacts facts;

    /** Adds what is known of an edition to the words of its study. */
    public EditionWords(StudyWords common, EditionFacts facts) {
        super(common);
        this.facts = facts;
    }

    /** Takes over the words of an edition, to tell of one of its tables. */
    EditionWords(EditionWords other, StatisticsAnalysis table) {
        super(other, table);
        this.facts = other.facts;
    }

    /** Returns what is known of the edition beside its study and its results. */
    public final EditionFacts facts() {
        return facts;
    }

    /** Returns what the properties of a finished file say. */
    public final Metadata metadata(String productKey) {
        return new Metadata(
                language().tag(),
                text("metadata.title", "product", text(productKey), "title", title()),
                issuer(),
                subject(),
                List.of(text("metadata.keywords").split("; ")),
                facts.asOf(),
                marks(),
                facts.contentKey(),
                facts.program(),
                FileWords.of(words()),
                new CatalogueWords(this, facts.area()).entry());
    }

    /** Returns how the publication is cited. */
    public final String citation(String productKey) {
        return text(
                "sources.cite",
                "issuer",
                issuer(),
                "year",
                String.valueOf(facts.asOf().getYear()),
                "title",
                title(),
                "product",
                text(productKey),
                "edition",
                study().edition(),
                "day",
                day(facts.asOf()));
    }
}
