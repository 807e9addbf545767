/** Statistical observations after the SDMX information model: dimensions, periods, values, status. */
@NullMarked
package org.thbreport.model.data;

import org.jspecify.annotations.NullMarked;
