/** Documents in HTML. */
@NullMarked
package org.thbreport.ingest.document.html;

import org.jspecify.annotations.NullMarked;
