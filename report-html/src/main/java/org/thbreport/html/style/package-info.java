/** The style sheet of a page, in the colours of an issuing body. */
@NullMarked
package org.thbreport.html.style;

import org.jspecify.annotations.NullMarked;
