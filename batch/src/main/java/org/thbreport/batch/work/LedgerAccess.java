package org.thbreport.batch.work;

import org.thbreport.batch.ledger.LedgerDatabase;
import org.thbreport.batch.ledger.RunLedger;

/**
 * The ledger as those who make editions need it.
 *
 * @param database where it lives
 * @param ledger who may make an edition
 * @param leases keeps the leases of this process alive
 */
record LedgerAccess(LedgerDatabase database, RunLedger ledger, LeaseKeeper leases) {}
