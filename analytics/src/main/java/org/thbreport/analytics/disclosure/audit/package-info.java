/** What a reader can infer about withheld cells from all that is published: intervals, and whole tables that prove them. */
@NullMarked
package org.thbreport.analytics.disclosure.audit;

import org.jspecify.annotations.NullMarked;
