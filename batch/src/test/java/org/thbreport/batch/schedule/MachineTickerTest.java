package org.thbreport.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock stands still, so that a wait is as long as the work asks for. */
@Timeout(60)
class MachineTickerTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final MachineTicker ticker = new MachineTicker(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void wakesAtOnceAndThenWhenAskedUntilItIsStopped() throws InterruptedException {
        List<Long> nanos = new ArrayList<>();

        ticker.run(() -> {
            nanos.add(System.nanoTime());
            if (nanos.size() == 3) {
                ticker.stop();
            }
            return NOON.plusMillis(200);
        });

        assertThat(nanos).hasSize(3);
        assertThat(nanos.get(2) - nanos.get(0)).isGreaterThanOrEqualTo(400_000_000L);
    }

    @Test
    void doesNotWaitForTheNextTimeWhenItIsStopped() throws InterruptedException {
        Thread stopper = new Thread(ticker::stop);

        ticker.run(() -> {
            stopper.start();
            return NOON.plusSeconds(3600);
        });

        stopper.join();
    }

    @Test
    void wakesNothingWhenItWasStoppedBefore() throws InterruptedException {
        ticker.stop();

        ticker.run(() -> {
            throw new AssertionError("woken");
        });
    }

    @Test
    void endsWithAFaultOfTheWork() {
        assertThatThrownBy(() -> ticker.run(() -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");
    }
}
