package org.thbreport.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureIdTest {

    @Test
    void anIdIsThePathInTheResults() {
        assertThat(FigureId.of("share", "LV", "2022", "shareOfKnown")).hasToString("share.LV.2022.shareOfKnown");
        assertThat(FigureId.of("share", "LV", "2022", "bounds").at(1)).hasToString("share.LV.2022.bounds.1");
    }

    @Test
    void aSegmentWithADotIsQuoted() {
        FigureId change = FigureId.of("change", "LV", "2019/2021..2022", "difference");
        assertThat(change).hasToString("change.LV.\"2019/2021..2022\".difference");
        assertThat(FigureId.of("share", "the \"north\"", "", "count"))
                .hasToString("share.\"the \"\"north\"\"\".\"\".count");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        for (List<String> segments : List.of(
                List.of("share", "LV", "2022", "shareOfKnown"),
                List.of("change", "U.S.", "2019/2021..2022"),
                List.of("a\"b", "", ".", "\"", "x"),
                List.of("alone"))) {
            FigureId id = FigureId.of(
                    segments.get(0), segments.subList(1, segments.size()).toArray(String[]::new));
            assertThat(FigureId.parse(id.toString())).isEqualTo(id);
            assertThat(id.segments()).isEqualTo(segments);
        }
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FigureId.parse("share.\"2022"));
        assertThatIllegalArgumentException().isThrownBy(() -> FigureId.parse("share.\"20\"22"));
    }
}
