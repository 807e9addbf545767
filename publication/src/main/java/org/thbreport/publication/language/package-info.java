/** The words of each language: message bundles, plurals, numbers, dates, country names and lists. */
@NullMarked
package org.thbreport.publication.language;

import org.jspecify.annotations.NullMarked;
