package org.thbreport.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines in columns: as short as they can be, none lost, none apart from what it stays with. */
class ColumnsTest {

    private record Placed(int line, float left, float top) {}

    private final List<Placed> placed = new ArrayList<>();

    private Columns columns(int count, List<Integer> kept) {
        return new Columns(
                IntStream.range(0, count)
                        .mapToObj(i -> new ColumnLine(
                                2, 10, kept.contains(i), (left, top) -> placed.add(new Placed(i, left, top))))
                        .toList(),
                List.of(0f, 100f));
    }

    private Columns.Band painted(Columns columns, int from, float free) {
        Columns.Band band = columns.band(from, free);
        band.slice().painter().paint(500);
        return band;
    }

    @Test
    void areOfEqualHeightWhereAllFit() {
        Columns.Band band = painted(columns(6, List.of()), 0, 400);
        assertThat(band.next()).isEqualTo(6);
        assertThat(band.slice().height()).isEqualTo(34);
        assertThat(placed).contains(new Placed(2, 0, 476), new Placed(3, 100, 500));
    }

    @Test
    void keepTogetherWhatStaysTogether() {
        Columns.Band band = painted(columns(4, List.of(1)), 0, 400);
        assertThat(band.next()).isEqualTo(4);
        assertThat(placed).contains(new Placed(2, 0, 476), new Placed(3, 100, 500));
    }

    @Test
    void goOnOverleafInReadingOrder() {
        Columns columns = columns(7, List.of());
        Columns.Band first = painted(columns, 0, 25);
        assertThat(first.next()).isEqualTo(4);
        assertThat(painted(columns, first.next(), 25).next()).isEqualTo(7);
        assertThat(placed.stream().map(Placed::line)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aLineThatFitsNowhereIsSetAllTheSame() {
        Columns columns = columns(2, List.of());
        assertThat(columns.hasRoom(0, 5)).isFalse();
        assertThat(painted(columns, 0, 5).next()).isEqualTo(1);
    }
}
