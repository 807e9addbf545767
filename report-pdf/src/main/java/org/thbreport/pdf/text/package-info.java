/** Running text broken into lines and set on a page. */
@NullMarked
package org.thbreport.pdf.text;

import org.jspecify.annotations.NullMarked;
