/** Tests of markup. */
@NullMarked
package org.thbreport.html.markup;

import org.jspecify.annotations.NullMarked;
