/** The web edition: a briefing or flash as one page that asks for nothing outside itself. */
@NullMarked
package org.thbreport.html;

import org.jspecify.annotations.NullMarked;
