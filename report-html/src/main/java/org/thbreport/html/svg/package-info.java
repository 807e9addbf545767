/** Pictures as SVG, in colours that a style sheet may change. */
@NullMarked
package org.thbreport.html.svg;

import org.jspecify.annotations.NullMarked;
