/** What {@code import} writes and reads back: the draft as JSON, the file of decisions, the page for review, and the step into a study. */
@NullMarked
package org.thbreport.batch.drafts;

import org.jspecify.annotations.NullMarked;
