/** What a finished file says, read back: texts and the figures in them, the same for every output format. */
@NullMarked
package org.thbreport.publication.readback;

import org.jspecify.annotations.NullMarked;
