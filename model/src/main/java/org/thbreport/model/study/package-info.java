/** A comparative study: coded findings with their sources, and the folder-independent facts about them. */
@NullMarked
package org.thbreport.model.study;

import org.jspecify.annotations.NullMarked;
