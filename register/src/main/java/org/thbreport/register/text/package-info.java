/** The SQL text that counts a register, the same for every engine. */
@NullMarked
package org.thbreport.register.text;

import org.jspecify.annotations.NullMarked;
