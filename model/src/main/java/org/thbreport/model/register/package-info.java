/** Case registers: what a study says of one, and the counts that were made of it. No row of a register is ever here. */
@NullMarked
package org.thbreport.model.register;

import org.jspecify.annotations.NullMarked;
