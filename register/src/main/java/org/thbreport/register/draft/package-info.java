/** A first description of a register, drawn up from the header and the codes of an export. */
@NullMarked
package org.thbreport.register.draft;

import org.jspecify.annotations.NullMarked;
