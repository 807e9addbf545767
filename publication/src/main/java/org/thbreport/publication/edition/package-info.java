/** What is known of an edition beside its study and its results. */
@NullMarked
package org.thbreport.publication.edition;

import org.jspecify.annotations.NullMarked;
