/** The commands that a user types, their options, and the lines they print. */
@NullMarked
package org.thbreport.batch.command;

import org.jspecify.annotations.NullMarked;
