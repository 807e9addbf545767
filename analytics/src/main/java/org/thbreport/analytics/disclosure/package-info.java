/** Keeps small counts from identifying a person: the only way to results that may be published. */
@NullMarked
package org.thbreport.analytics.disclosure;

import org.jspecify.annotations.NullMarked;
