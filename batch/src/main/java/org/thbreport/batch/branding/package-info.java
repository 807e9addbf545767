/** The look of an issuing body as a file: colours, logo, typeface, name. */
@NullMarked
package org.thbreport.batch.branding;

import org.jspecify.annotations.NullMarked;
