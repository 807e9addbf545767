/** Documents in plain text. */
@NullMarked
package org.thbreport.ingest.document.text;

import org.jspecify.annotations.NullMarked;
