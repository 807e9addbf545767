/** Markup that is well formed and escaped by construction. */
@NullMarked
package org.thbreport.html.markup;

import org.jspecify.annotations.NullMarked;
