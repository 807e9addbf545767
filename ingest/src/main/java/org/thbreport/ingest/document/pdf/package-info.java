/** Documents in PDF: what is raised, what is small and where it stands tell markers and notes. */
@NullMarked
package org.thbreport.ingest.document.pdf;

import org.jspecify.annotations.NullMarked;
