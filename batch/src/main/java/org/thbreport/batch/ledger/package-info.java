/** What has been published and what is being made: the ledger that makes a release appear once, whoever starts the work. */
@NullMarked
package org.thbreport.batch.ledger;

import org.jspecify.annotations.NullMarked;
