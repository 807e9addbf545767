/** The methods held against values of R. */
@NullMarked
package org.thbreport.analytics.reference;

import org.jspecify.annotations.NullMarked;
