/** Reads finished briefings back from their own bytes: text by its tags, and attached files. */
@NullMarked
package org.thbreport.pdf.readback;

import org.jspecify.annotations.NullMarked;
