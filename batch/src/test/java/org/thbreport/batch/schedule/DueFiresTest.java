package org.thbreport.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Six o'clock in Riga is four o'clock UTC in winter. */
class DueFiresTest {
    private static final Instant HANDLED = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void runsATimeThatHasJustComeWhateverTheCatchUp() {
        Instant now = Instant.parse("2026-11-21T04:00:10Z");

        for (CatchUp catchUp : CatchUp.values()) {
            assertThat(due(catchUp, now).run())
                    .extracting(Fire::period)
                    .containsExactly("2026-11-21T06:00 Europe/Riga");
        }
    }

    @Test
    void makesUpForMissedTimesAsAsked() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(due(CatchUp.ALL, now).run()).hasSize(2);
        assertThat(due(CatchUp.LATEST, now).run())
                .extracting(Fire::period)
                .containsExactly("2026-11-22T06:00 Europe/Riga");
        assertThat(due(CatchUp.LATEST, now).passedOver())
                .hasValueSatisfying(missed -> assertThat(missed.periods()).isEqualTo("2026-11-21T06:00 Europe/Riga"));
        assertThat(due(CatchUp.NONE, now).run()).isEmpty();
        assertThat(due(CatchUp.NONE, now).passedOver())
                .hasValueSatisfying(missed -> assertThat(missed.periods())
                        .isEqualTo("2026-11-21T06:00 Europe/Riga to 2026-11-22T06:00 Europe/Riga"));
    }

    @Test
    void findsNothingBeforeTheNextTime() {
        assertThat(due(CatchUp.ALL, HANDLED.plusSeconds(60)).run()).isEmpty();
    }

    /** Every minute since 1995: 16.8 million times. */
    @Test
    @Timeout(10)
    void looksAtNoMoreTimesThanAreRun() {
        ZoneId riga = ZoneId.of("Europe/Riga");
        Instant longAgo = Instant.parse("1995-01-01T00:00:00Z");
        Instant now = Instant.parse("2026-11-22T12:00:30Z");
        for (CatchUp catchUp : CatchUp.values()) {
            Trigger trigger = new Trigger("* * * * *", riga, CronTimes.of("* * * * *", riga), catchUp, 0);
            DueFires due = DueFires.of(trigger, longAgo, now);
            if (catchUp == CatchUp.ALL) {
                assertThat(due.run()).hasSize(1000);
                assertThat(due.isCut()).isTrue();
            } else {
                assertThat(due.run()).extracting(Fire::period).containsExactly("2026-11-22T14:00 Europe/Riga");
                assertThat(due.passedOver().orElseThrow().periods())
                        .isEqualTo("1995-01-01T02:01 Europe/Riga to 2026-11-22T13:59 Europe/Riga");
            }
        }
    }

    private static DueFires due(CatchUp catchUp, Instant now) {
        ZoneId riga = ZoneId.of("Europe/Riga");
        return DueFires.of(new Trigger("0 6 * * *", riga, CronTimes.of("0 6 * * *", riga), catchUp, 0), HANDLED, now);
    }
}
