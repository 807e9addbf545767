package org.thbreport.batch.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thbreport.batch.format.FaultyPublicationException;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SideBySideTest {

    private final ForkJoinPool pool = new ForkJoinPool(2);

    private static List<SideBySide.Piece<Integer>> pieces(int count, SideBySide.Piece<Integer> other, int place) {
        return IntStream.range(0, count)
                .mapToObj(number -> number == place ? other : (SideBySide.Piece<Integer>) () -> number)
                .toList();
    }

    @Test
    void givesWhatThePiecesGiveInTheirOrder() throws Exception {
        List<SideBySide.Piece<Integer>> pieces = pieces(20, () -> -1, 7);

        List<Integer> alone = SideBySide.all(pieces);

        assertThat(alone).hasSize(20).startsWith(0, 1, 2).contains(-1);
        assertThat(pool.submit(() -> SideBySide.all(pieces)).get()).isEqualTo(alone);
    }

    /** Each of the two pieces waits for the other to begin. */
    @Test
    void aThreadThatIsFreeTakesAPieceOver() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        SideBySide.Piece<Boolean> meeting = () -> {
            begun.countDown();
            try {
                return begun.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        };

        assertThat(pool.submit(() -> SideBySide.all(List.of(meeting, meeting))).get())
                .containsExactly(true, true);
    }

    @Test
    void theFirstFailureIsThrownAfterAllPiecesEnded() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        List<SideBySide.Piece<Integer>> pieces = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            int own = number;
            pieces.add(() -> {
                ended.incrementAndGet();
                if (own == 3) {
                    throw new IOException("the disk is full");
                } else if (own == 5) {
                    throw new IllegalStateException("a later one");
                }
                return own;
            });
        }

        String failure = pool.submit(() -> {
                    try {
                        SideBySide.all(pieces);
                        return "none";
                    } catch (IOException e) {
                        return e.getMessage();
                    }
                })
                .get();

        assertThat(failure).isEqualTo("the disk is full");
        assertThat(ended).hasValue(8);
        assertThatThrownBy(() -> SideBySide.all(pieces)).isInstanceOf(IOException.class);
        assertThat(ended).as("alone, nothing is begun after a failure").hasValue(12);
    }

    /** A container may allow no further thread: the pieces are done all the same, and none is left over. */
    @Test
    void aPoolThatGetsNoFurtherThreadDoesAllPieces() throws Exception {
        AtomicInteger threads = new AtomicInteger();
        ForkJoinPool.ForkJoinWorkerThreadFactory few = created -> {
            if (threads.getAndIncrement() > 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(created);
        };
        ForkJoinPool poor = new ForkJoinPool(2, few, null, false);

        assertThat(poor.submit(() -> SideBySide.all(pieces(6, () -> -1, 4))).get())
                .containsExactly(0, 1, 2, 3, -1, 5);
        assertThat(threads.get()).isGreaterThan(1);
    }

    @Test
    void whatIsNotCheckedIsThrownAsItIs() throws Exception {
        List<SideBySide.Piece<Integer>> pieces = pieces(
                4,
                () -> {
                    throw new FaultyPublicationException(List.of());
                },
                2);
        List<SideBySide.Piece<Integer>> memory = pieces(
                4,
                () -> {
                    throw new OutOfMemoryError("made up");
                },
                3);

        assertThat(pool.submit(() -> thrown(pieces)).get()).isInstanceOf(FaultyPublicationException.class);
        assertThat(pool.submit(() -> thrown(memory)).get()).isInstanceOf(OutOfMemoryError.class);
    }

    private static Throwable thrown(List<SideBySide.Piece<Integer>> pieces) {
        try {
            SideBySide.all(pieces);
            return new AssertionError("nothing was thrown");
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return e;
        }
    }
}
