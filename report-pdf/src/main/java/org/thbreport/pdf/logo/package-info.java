/** Signs of issuing bodies, from SVG or PNG files. */
@NullMarked
package org.thbreport.pdf.logo;

import org.jspecify.annotations.NullMarked;
