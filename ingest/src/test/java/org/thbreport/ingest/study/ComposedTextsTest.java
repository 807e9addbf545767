package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.nodes.Node;
import org.thbreport.model.study.Study;

/** A letter with a mark is one character in what is printed, however it was typed: fonts place it well, and a search finds it. */
class ComposedTextsTest {

    @Test
    void lettersAndMarksTypedApartAreComposed() {
        Study study = new StudyFixture()
                .with("study.yaml", "title: {en: My study}", "title: {en: \"E\u0301tude \u0419 \u0418\u0306\"}")
                .with("texts/en.yaml", "referral of victims", "de\u0301tection of victims \u03B9\u0308\u0301")
                .read()
                .study()
                .orElseThrow();

        assertThat(study.title()).isEqualTo(Map.of("en", "\u00C9tude \u0419 \u0419"));
        assertThat(Objects.requireNonNull(study.texts().get("en")).findings().get("victim-referral"))
                .isEqualTo("d\u00E9tection of victims \u0390 to specialised support");
    }

    /** Files have labels as they have them; what is compared with them stays as it is typed. */
    @Test
    void whatIsComparedWithDataStaysAsItIsTyped() {
        Node node = YamlFile.parse(new TextFile("study.yaml", "sex: I\u0302le"), new IssueLog())
                .orElseThrow();
        YamlMap filters = new YamlMap("study.yaml", node);

        assertThat(filters.asTyped()).isEqualTo(Map.of("sex", "I\u0302le"));
        assertThat(filters.translations()).isEqualTo(Map.of("sex", "\u00CEle"));
    }
}
