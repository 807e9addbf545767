/** Rows of files of a register, and why some are refused. */
@NullMarked
package org.thbreport.register.rows;

import org.jspecify.annotations.NullMarked;
