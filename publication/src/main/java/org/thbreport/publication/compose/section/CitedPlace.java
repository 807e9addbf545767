package org.thbreport.publication.compose.section;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source.
 *
 * @param source id of the source
 * @param note note of the source, or null
 */
record CitedPlace(String source, @Nullable String note) {}
