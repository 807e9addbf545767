package org.thbreport.batch.format;

import org.thbreport.analytics.ProtectedAnalysis;

/**
 * What is published of an edition in no language.
 *
 * @param results the results
 * @param resultsFile {@code results.json}
 * @param look how it looks
 */
public record EditionContent(ProtectedAnalysis results, byte[] resultsFile, Look look) {}
