/** Own codes of registers and the standard codes they stand for. */
@NullMarked
package org.thbreport.register.code;

import org.jspecify.annotations.NullMarked;
