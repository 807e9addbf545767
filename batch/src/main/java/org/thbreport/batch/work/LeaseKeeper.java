package org.thbreport.batch.work;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.thbreport.batch.ledger.Claim;
import org.thbreport.batch.ledger.RunLedger;

/** Lengthens the leases that this process holds, so that a long edition is not taken for a dead one. */
public final class LeaseKeeper implements AutoCloseable {
    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;
    private final RunLedger ledger;

    /** Makes a keeper that renews at a third of the lease. */
    LeaseKeeper(RunLedger ledger, Duration lease) {
        this.ledger = ledger;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "leases");
            thread.setDaemon(true);
            return thread;
        });
        long millis = Math.max(1, lease.toMillis() / 3);
        timer.scheduleWithFixedDelay(this::renew, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Keeps the lease of a claim alive until it is dropped. */
    public void keep(Claim claim) {
        claims.add(claim);
    }

    /** Lets a lease run out. */
    public void drop(Claim claim) {
        claims.remove(claim);
    }

    private void renew() {
        for (Claim claim : claims) {
            try {
                ledger.renew(claim);
            } catch (SQLException unreachable) {
                // The ledger fences a holder whose lease ran out; the next round tries again.
                continue;
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
