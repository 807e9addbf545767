/** What a briefing and an annex consist of, in one language, without any file format. */
@NullMarked
package org.thbreport.publication.content;

import org.jspecify.annotations.NullMarked;
