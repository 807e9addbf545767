/** Tables in the sheets of workbooks, whatever kind of file holds these. */
@NullMarked
package org.thbreport.ingest.sheet;

import org.jspecify.annotations.NullMarked;
