/** Tests of protection and audit. */
@NullMarked
package org.thbreport.analytics.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
