/** One edition of a study: what is asked for, the key of what it is made from, and how it is made. */
@NullMarked
package org.thbreport.batch.edition;

import org.jspecify.annotations.NullMarked;
