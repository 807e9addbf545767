/** From a study and its statistics to everything that will be published: pure functions, no file, no language. */
@NullMarked
package org.thbreport.analytics;

import org.jspecify.annotations.NullMarked;
