/** Counts case registers where their rows lie. Nothing of a row leaves this module: neither in counts, nor in messages, nor in files. */
@NullMarked
package org.thbreport.register;

import org.jspecify.annotations.NullMarked;
