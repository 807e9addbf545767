package org.thbreport.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thbreport.register.PostgresServer;

@Tag("slow")
@Timeout(120)
class DatabaseTickerTest {
    private static final Duration LEASE = Duration.ofSeconds(3);

    @Test
    void wakesOneOfSeveralNodesAtATime() throws SQLException, InterruptedException {
        String address = PostgresServer.newDatabase();
        DatabaseTicker one = new DatabaseTicker(address, "work", "one", LEASE);
        DatabaseTicker other = new DatabaseTicker(address, "work", "other", LEASE);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch woken = new CountDownLatch(4);
        Ticker.Work work = () -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            pause();
            atWork.decrementAndGet();
            woken.countDown();
            return Instant.now().plusMillis(100);
        };
        Thread first = running(one, work);
        Thread second = running(other, work);

        assertThat(woken.await(60, TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();
        first.join();
        second.join();

        assertThat(most).hasValue(1);
    }

    @Test
    void keepsDifferentWorkApart() throws SQLException, InterruptedException {
        String address = PostgresServer.newDatabase();
        DatabaseTicker one = new DatabaseTicker(address, "one work", "one", LEASE);
        DatabaseTicker other = new DatabaseTicker(address, "other work", "one", LEASE);
        CountDownLatch both = new CountDownLatch(2);
        Thread first = running(one, onceFor(both));
        Thread second = running(other, onceFor(both));

        assertThat(both.await(60, TimeUnit.SECONDS)).isTrue();
        one.stop();
        other.stop();
        first.join();
        second.join();
    }

    @Test
    void finishesTheWorkInHandWhenItIsStopped() throws SQLException, InterruptedException {
        DatabaseTicker ticker = new DatabaseTicker(PostgresServer.newDatabase(), "work", "one", LEASE);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Thread running = running(ticker, () -> {
            begun.countDown();
            pause();
            finished.incrementAndGet();
            return Instant.now().plusSeconds(3600);
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        ticker.stop();
        running.join();

        assertThat(finished).hasValue(1);
    }

    @Test
    void endsWithAFaultOfTheWork() throws SQLException {
        DatabaseTicker ticker = new DatabaseTicker(PostgresServer.newDatabase(), "work", "one", LEASE);

        assertThatThrownBy(() -> ticker.run(() -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
    }

    private static Ticker.Work onceFor(CountDownLatch latch) {
        return () -> {
            latch.countDown();
            return Instant.now().plusSeconds(3600);
        };
    }

    private static Thread running(Ticker ticker, Ticker.Work work) {
        Thread thread = new Thread(() -> {
            try {
                ticker.run(work);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
