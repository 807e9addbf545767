/** JSON files whose bytes depend on what is written alone. */
@NullMarked
package org.thbreport.batch.json;

import org.jspecify.annotations.NullMarked;
