/** Tests of pages. */
@NullMarked
package org.thbreport.html;

import org.jspecify.annotations.NullMarked;
