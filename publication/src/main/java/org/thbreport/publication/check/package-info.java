/** Rules that a finished publication keeps, each with a stable id; listed in {@code docs/rules.md}. */
@NullMarked
package org.thbreport.publication.check;

import org.jspecify.annotations.NullMarked;
