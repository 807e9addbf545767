/** Engines that run the text: DuckDB for files; PostgreSQL, Trino or Spark where a register lies in one. */
@NullMarked
package org.thbreport.register.engine;

import org.jspecify.annotations.NullMarked;
