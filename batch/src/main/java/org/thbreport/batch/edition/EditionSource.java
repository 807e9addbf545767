package org.thbreport.batch.edition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thbreport.analytics.ProtectedAnalysis;
import org.thbreport.batch.branding.HouseStyle;
import org.thbreport.batch.release.PublishedFile;
import org.thbreport.model.study.Study;
import org.thbreport.publication.language.Language;
import org.thbreport.xlsx.XlsxAnnexWriter;

/** What editions of a study are made from. May be shared by several threads. */
public final class EditionSource {
    private final Study study;
    private final ProtectedAnalysis results;
    private final List<PublishedFile> inputs;
    private final HouseStyle style;
    private final Map<String, StudyLanguage> languages = new ConcurrentHashMap<>();

    /**
     * Puts it together.
     *
     * @param study the study
     * @param results its results, protected
     * @param inputs the files that bear on it, in the order of their paths
     * @param style how its publications look
     */
    EditionSource(Study study, ProtectedAnalysis results, List<PublishedFile> inputs, HouseStyle style) {
        this.study = study;
        this.results = results;
        this.inputs = List.copyOf(inputs);
        this.style = style;
    }

    /** Returns the study. */
    public Study study() {
        return study;
    }

    /** Returns its results, protected. */
    public ProtectedAnalysis results() {
        return results;
    }

    /** Returns the files that bear on it, in the order of their paths. */
    public List<PublishedFile> inputs() {
        return inputs;
    }

    /** Returns how its publications look. */
    public HouseStyle style() {
        return style;
    }

    /**
     * Returns what its editions share in a language.
     *
     * @param writer writes annexes in its style
     */
    StudyLanguage inLanguage(Language language, XlsxAnnexWriter writer) {
        return languages.computeIfAbsent(language.tag(), tag -> StudyLanguage.of(language, results, writer));
    }
}
