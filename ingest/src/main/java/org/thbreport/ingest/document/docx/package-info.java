/** Documents of word processors in Office Open XML (ISO/IEC 29500). */
@NullMarked
package org.thbreport.ingest.document.docx;

import org.jspecify.annotations.NullMarked;
