/** The program: its entry, what it knows of the world outside, and its exit codes. */
@NullMarked
package org.thbreport.batch;

import org.jspecify.annotations.NullMarked;
