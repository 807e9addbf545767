/** Countries, their codes and groups, and who belonged to what on which date. */
@NullMarked
package org.thbreport.model.geo;

import org.jspecify.annotations.NullMarked;
