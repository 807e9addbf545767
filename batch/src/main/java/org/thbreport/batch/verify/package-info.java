/** Checks published releases: their files against the manifest, and that all of them say the same numbers. */
@NullMarked
package org.thbreport.batch.verify;

import org.jspecify.annotations.NullMarked;
