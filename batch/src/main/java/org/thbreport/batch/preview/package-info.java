/** Shows the pages of a study in a browser of this machine while the study is being written. */
@NullMarked
package org.thbreport.batch.preview;

import org.jspecify.annotations.NullMarked;
