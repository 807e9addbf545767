package org.thbreport.batch.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Wakes the work of a schedule on one of several machines that share a PostgreSQL database, by db-scheduler: the others
 * stand by, and one of them goes on where the one that works falls silent. It may wake the work twice; the ledger sees to
 * it that nothing is published twice.
 */
public final class DatabaseTicker implements Ticker {
    private static final String TABLE = "schedule_tick";

    /** The columns that db-scheduler 16 asks for. */
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS " + TABLE
            + " (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
            + " execution_time TIMESTAMP WITH TIME ZONE NOT NULL, picked BOOLEAN NOT NULL, picked_by TEXT,"
            + " last_success TIMESTAMP WITH TIME ZONE, last_failure TIMESTAMP WITH TIME ZONE,"
            + " consecutive_failures INTEGER, last_heartbeat TIMESTAMP WITH TIME ZONE, version BIGINT NOT NULL,"
            + " priority SMALLINT, PRIMARY KEY (task_name, task_instance))";

    /** SQLSTATEs of a table, the type of its rows or their name that is there already: another made it at the same moment. */
    private static final Set<String> ALREADY_THERE = Set.of("42P07", "42710", "23505");

    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final String name;
    private final String node;
    private final Duration lease;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();

    /**
     * Makes a ticker and its table.
     *
     * @param address {@code jdbc:postgresql:} address of the database
     * @param name what is woken; the same on all machines that share the work, and differs from other work in the database
     * @param node name of this process
     * @param lease how long one that works may say nothing before another takes its place
     * @throws SQLException if the database cannot be reached
     */
    public DatabaseTicker(String address, String name, String node, Duration lease) throws SQLException {
        this.name = name;
        this.node = node;
        this.lease = lease;
        source.setURL(address);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }

    @Override
    public void run(Work work) throws InterruptedException {
        AsAsked schedule = new AsAsked();
        RecurringTask<Void> task =
                Tasks.recurring(name, schedule).execute((instance, context) -> schedule.next = wake(work));
        Duration poll = lease.dividedBy(10);
        Scheduler scheduler = Scheduler.create(source)
                .startTasks(task)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(1)
                .pollingInterval(poll.compareTo(LONGEST_POLL) < 0 ? poll : LONGEST_POLL)
                // Four heartbeats that do not come: then another takes over, before the leases run out.
                .heartbeatInterval(lease.dividedBy(6))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(FOR_EVER)
                .deleteUnresolvedAfter(FOR_EVER)
                .build();
        scheduler.start();
        try {
            stop.await();
        } finally {
            scheduler.stop();
        }
        RuntimeException thrown = fault.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    private Instant wake(Work work) {
        try {
            return work.run();
        } catch (RuntimeException e) {
            fault.set(e);
            stop.countDown();
            throw e;
        }
    }

    @Override
    public void stop() {
        stop.countDown();
    }

    /** The times that the work asked for. */
    private static final class AsAsked implements Schedule {
        private volatile Instant next = Instant.EPOCH;

        @Override
        public Instant getNextExecutionTime(ExecutionComplete completed) {
            return next;
        }

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now;
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
