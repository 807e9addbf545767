package org.thbreport.ingest.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.study.CountryBox;
import org.thbreport.model.study.EditorText;
import org.thbreport.model.study.EditorWords;
import org.thbreport.model.study.StudyTexts;

class EditorYamlTest {

    private static StudyReading reading(String more) {
        StudyFixture fixture = new StudyFixture();
        String plain = fixture.text("texts/en.yaml");
        return fixture.with("texts/en.yaml", plain + more).read();
    }

    @Test
    void readsEachPartInItsOrder() {
        StudyReading read = reading("""
                        summary: ["First {share.LV.2022.shareOfKnown}.", Second.]
                        method: One paragraph.
                        recommendations: [Do this]
                        boxes:
                          - {country: Latvia, title: A house, text: [One., Two.]}
                          - {title: Elsewhere, text: Three.}
                        abbreviations: {THB: trafficking in human beings, EMN: a network}
                        disclaimer: Views only.
                        contact: a@example.org
                        """);
        assertThat(messages(read)).isEmpty();
        EditorWords words = read.study()
                .orElseThrow()
                .texts()
                .getOrDefault("en", new StudyTexts(Map.of(), Map.of(), Map.of()))
                .editor();

        assertThat(words.summary())
                .extracting(EditorText::text)
                .containsExactly("First {share.LV.2022.shareOfKnown}.", "Second.");
        assertThat(words.summary().get(0).figures()).containsExactly("share.LV.2022.shareOfKnown");
        assertThat(words.summary().get(0).withoutFigures()).isEqualTo("First  .");
        assertThat(words.boxes()).extracting(CountryBox::country).containsExactly(CountryCode.of("LV"), null);
        assertThat(words.abbreviations().keySet()).containsExactly("THB", "EMN");
        assertThat(words.texts())
                .extracting(EditorText::text)
                .containsExactly(
                        "First {share.LV.2022.shareOfKnown}.",
                        "Second.",
                        "A house",
                        "One.",
                        "Two.",
                        "Elsewhere",
                        "Three.",
                        "Do this",
                        "One paragraph.",
                        "Views only.",
                        "a@example.org");
    }

    @Test
    void saysWhatABoxLacks() {
        assertThat(messages(
                        reading("boxes:\n  - {country: Latvja, title: A, text: B, source: nowhere}\n  - {title: C}\n")))
                .hasSize(3)
                .anySatisfy(message -> assertThat(message).contains("Latvja", "LV"))
                .anySatisfy(message -> assertThat(message).contains("there is no source \"nowhere\""))
                .anySatisfy(message -> assertThat(message).contains("the key \"text\" is missing"));
    }

    @Test
    void whatOneLanguageHasStandsInAll() {
        StudyFixture fixture = new StudyFixture();
        String plain = fixture.text("texts/en.yaml");
        StudyReading reading = fixture.with("texts/en.yaml", plain + "summary: A.\ncontact: B.\n")
                .with("texts/lv.yaml", plain)
                .read();
        assertThat(messages(reading).stream().filter(message -> message.contains("summary")))
                .containsExactly("texts/lv.yaml: error[STUDY-17]: not in this language, but in texts/en.yaml: summary,"
                        + " contact; the same keys in every language were expected");
    }

    @Test
    void aNoteHasWordsInEveryLanguageOrInNone() {
        String note = "notes:\n  1: Lists the countries that described a strategy in their answer.\n";
        StudyFixture fixture = new StudyFixture();
        String plain = fixture.text("texts/en.yaml").replace(note, "");
        assertThat(fixture.with("texts/en.yaml", plain).issues()).isEmpty();
        assertThat(messages(fixture.with("texts/lv.yaml", plain + note).read()))
                .anySatisfy(message -> assertThat(message)
                        .startsWith("texts/en.yaml:")
                        .contains("error[STUDY-17]: the note \"1\" has no text in this language"));
    }

    private static List<String> messages(StudyReading reading) {
        return reading.issues().stream().map(Object::toString).toList();
    }
}
