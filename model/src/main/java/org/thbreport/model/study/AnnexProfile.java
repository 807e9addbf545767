package org.thbreport.model.study;

import java.util.Locale;

/** Whom the annex of a study is laid out for. */
public enum AnnexProfile {
    /** For every reader, with a screen reader too. */
    ACCESSIBLE,
    /** For one who works in it: filters, headings that stay in view, notes on tables. */
    WORKING;

    /** Returns the code in {@code study.yaml}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
