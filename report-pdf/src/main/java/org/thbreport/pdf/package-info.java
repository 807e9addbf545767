/** A briefing as a tagged and archivable PDF: PDF/UA-1 and PDF/A-3a in one file. */
@NullMarked
package org.thbreport.pdf;

import org.jspecify.annotations.NullMarked;
