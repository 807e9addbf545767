@NullMarked
package org.thbreport.batch.preview;

import org.jspecify.annotations.NullMarked;
