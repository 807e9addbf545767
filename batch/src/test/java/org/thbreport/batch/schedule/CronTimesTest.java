package org.thbreport.batch.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clocks of Europe/Riga change on 28 March 2027, 03:00 to 04:00, and on 31 October 2027, 04:00 to 03:00 (tzdata). */
class CronTimesTest {
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    @Test
    void firesOnceOnTheDayThatSkipsAnHour() {
        assertThat(instants("30 3 * * *", "2027-03-27T00:00:00Z", "2027-03-29T12:00:00Z"))
                .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
    }

    @Test
    void firesOnceOnTheDayThatRepeatsAnHour() {
        assertThat(instants("30 3 * * *", "2027-10-30T00:00:00Z", "2027-11-01T12:00:00Z"))
                .containsExactly("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
    }

    @Test
    void namesThePeriodByTheLocalTime() {
        Fire fire = CronTimes.of("30 3 * * *", RIGA)
                .next(Instant.parse("2027-03-27T12:00:00Z"))
                .orElseThrow();

        assertThat(fire.period()).isEqualTo("2027-03-28T03:30 Europe/Riga");
    }

    @Test
    void keepsAFrequentScheduleInOrderThroughTheGap() {
        assertThat(instants("*/30 * * * *", "2027-03-28T00:15:00Z", "2027-03-28T02:10:00Z"))
                .containsExactly(
                        "2027-03-28T00:30:00Z", "2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z", "2027-03-28T02:00:00Z");
    }

    @Test
    void knowsDaysOfTheWeek() {
        assertThat(instants("0 6 * * MON", "2026-11-22T00:00:00Z", "2026-12-01T00:00:00Z"))
                .containsExactly("2026-11-23T04:00:00Z", "2026-11-30T04:00:00Z");
    }

    @Test
    void findsTheLastTimeOfAnInterval() {
        CronTimes times = CronTimes.of("30 3 * * *", RIGA);
        Instant until = Instant.parse("2027-03-28T12:00:00Z");
        assertThat(times.last(Instant.parse("2020-01-01T00:00:00Z"), until).map(Fire::instant))
                .contains(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(times.last(Instant.parse("2027-03-28T01:30:00Z"), until)).isEmpty();
        assertThat(times.last(Instant.parse("2027-03-28T01:29:59Z"), Instant.parse("2027-03-28T01:30:00Z")))
                .isPresent();
        assertThat(times.between(Instant.parse("2026-11-20T00:00:00Z"), until, 2))
                .hasSize(2);
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThatThrownBy(() -> CronTimes.of("0 25 * * *", RIGA)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CronTimes.of("0 6 * *", RIGA)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> instants(String expression, String after, String until) {
        return CronTimes.of(expression, RIGA).between(Instant.parse(after), Instant.parse(until), 100).stream()
                .map(fire -> fire.instant().toString())
                .toList();
    }
}
