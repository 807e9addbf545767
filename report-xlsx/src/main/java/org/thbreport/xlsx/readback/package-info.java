/** Reads finished annexes back from their own bytes. */
@NullMarked
package org.thbreport.xlsx.readback;

import org.jspecify.annotations.NullMarked;
