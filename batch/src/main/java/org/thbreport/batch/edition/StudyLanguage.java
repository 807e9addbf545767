package org.thbreport.batch.edition;

import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.publication.compose.PublicationComposer;
import org.thbreport.publication.language.Language;
import org.thbreport.xlsx.AnnexSeries;
import org.thbreport.xlsx.XlsxAnnexWriter;

/**
 * What all editions of a study share in one language: sheets of the annex that do not tell of an edition are composed, held to the
 * rules and written once.
 *
 * @param composer composes publications
 * @param annexes writes annexes
 */
record StudyLanguage(PublicationComposer composer, AnnexSeries annexes) {
    static StudyLanguage of(Language language, ProtectedAnalysis results, XlsxAnnexWriter writer) {
        PublicationComposer composer = new PublicationComposer(language, results);
        return new StudyLanguage(composer, writer.series(composer.common()));
    }
}
