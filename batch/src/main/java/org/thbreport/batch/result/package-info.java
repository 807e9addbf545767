/** The published numbers for other programs: {@code results.json} and tidy tables. */
@NullMarked
package org.thbreport.batch.result;

import org.jspecify.annotations.NullMarked;
