/** Chooses the cells that are withheld to protect the sensitive ones (secondary cell suppression). */
@NullMarked
package org.thbreport.analytics.disclosure.suppression;

import org.jspecify.annotations.NullMarked;
