/** The counts that were made of case registers, and the rules on registers. No row of a register is ever read here. */
@NullMarked
package org.thbreport.ingest.register;

import org.jspecify.annotations.NullMarked;
