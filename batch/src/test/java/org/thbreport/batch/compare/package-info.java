@NullMarked
package org.thbreport.batch.compare;

import org.jspecify.annotations.NullMarked;
