/** Tests of the names of results. */
@NullMarked
package org.thbreport.analytics.result;

import org.jspecify.annotations.NullMarked;
