/** Tests of pictures. */
@NullMarked
package org.thbreport.html.svg;

import org.jspecify.annotations.NullMarked;
