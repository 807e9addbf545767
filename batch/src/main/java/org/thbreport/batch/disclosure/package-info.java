/** What an office keeps about the protection of its registers: patterns of earlier releases, and a log. Never published. */
@NullMarked
package org.thbreport.batch.disclosure;

import org.jspecify.annotations.NullMarked;
