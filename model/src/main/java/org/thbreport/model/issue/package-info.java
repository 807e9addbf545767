/** What is wrong with an input or with the evidence, where, and what was expected. */
@NullMarked
package org.thbreport.model.issue;

import org.jspecify.annotations.NullMarked;
