/** The blocks of a briefing as elements of a page. */
@NullMarked
package org.thbreport.html.block;

import org.jspecify.annotations.NullMarked;
