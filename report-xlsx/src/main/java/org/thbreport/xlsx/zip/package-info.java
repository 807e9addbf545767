/**
 * The zip file that a workbook is: its directory, and a compressor that is told where the same markup stood before. Its bytes depend
 * neither on the Java machine nor on its zlib.
 */
@NullMarked
package org.thbreport.xlsx.zip;

import org.jspecify.annotations.NullMarked;
