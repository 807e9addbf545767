/** One class for each kind of block of a briefing. */
@NullMarked
package org.thbreport.pdf.block;

import org.jspecify.annotations.NullMarked;
