/** Layouts of tables that publishers other than Eurostat write, and what cannot be read of theirs. */
@NullMarked
package org.thbreport.ingest.table;

import org.jspecify.annotations.NullMarked;
