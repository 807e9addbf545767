/** What a document may say about countries, drafted for a person to decide: its lists, how sure each is, and what is suggested. */
@NullMarked
package org.thbreport.ingest.draft;

import org.jspecify.annotations.NullMarked;
