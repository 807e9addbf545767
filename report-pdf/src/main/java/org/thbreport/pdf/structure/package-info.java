/** What makes a PDF readable for everyone and for long: tags, links, bookmarks, metadata, attachments. */
@NullMarked
package org.thbreport.pdf.structure;

import org.jspecify.annotations.NullMarked;
