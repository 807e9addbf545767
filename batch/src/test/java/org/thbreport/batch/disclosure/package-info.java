@NullMarked
package org.thbreport.batch.disclosure;

import org.jspecify.annotations.NullMarked;
