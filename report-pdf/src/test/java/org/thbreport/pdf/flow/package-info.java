/** Tests of the flow of text over pages. */
@NullMarked
package org.thbreport.pdf.flow;

import org.jspecify.annotations.NullMarked;
