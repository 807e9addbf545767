package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thbreport.analytics.outcome.Obstacle;
import org.thbreport.analytics.revision.RevisionKind;
import org.thbreport.analytics.trend.SegmentStart;
import org.thbreport.analytics.trend.VerdictId;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.Precision;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantified;
import org.thbreport.model.study.Quantifier;
import org.thbreport.model.study.ShareBase;
import org.thbreport.model.study.SourceKind;
import org.thbreport.model.study.StudyStatus;
import org.thbreport.publication.edition.ProductKind;

/** Where a key is made of a code, each code has its message: one that is rare would else stop an edition when it first comes. */
class CodedMessagesTest {

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Arguments keys(String prefix, T[] values, Function<T, String> code) {
        return Arguments.of(
                prefix,
                Arrays.stream(values).map(value -> prefix + code.apply(value)).toList());
    }

    static Stream<Arguments> coded() {
        return Stream.of(
                keys("obstacle.", Obstacle.values(), Obstacle::id),
                keys("verdict.", VerdictId.values(), VerdictId::id),
                keys("verdict-name.", VerdictId.values(), VerdictId::id),
                keys(
                        "break.",
                        Arrays.stream(SegmentStart.values())
                                .filter(start -> start != SegmentStart.FIRST_PERIOD)
                                .toArray(SegmentStart[]::new),
                        SegmentStart::id),
                keys("revision.", RevisionKind.values(), CodedMessagesTest::name),
                keys("missing-reason.", MissingReason.values(), CodedMessagesTest::name),
                keys("precision.", Precision.values(), CodedMessagesTest::name),
                keys("share.", Precision.values(), CodedMessagesTest::name),
                keys("base.", ShareBase.values(), ShareBase::code),
                keys("kind.", FindingKind.values(), FindingKind::code),
                keys("source-kind.", SourceKind.values(), SourceKind::code),
                keys("answer.", Answer.values(), Answer::code),
                keys("product.", ProductKind.values(), ProductKind::code),
                keys("severity.", Severity.values(), CodedMessagesTest::name),
                keys("role.", EmnRole.values(), CodedMessagesTest::name),
                keys("status.", StudyStatus.values(), CodedMessagesTest::name),
                keys(
                        "mark.",
                        Arrays.stream(StudyStatus.values())
                                .filter(StudyStatus::isUnfinished)
                                .toArray(StudyStatus[]::new),
                        CodedMessagesTest::name),
                Arguments.of(
                        "quantifier.",
                        Arrays.stream(Quantified.values())
                                .flatMap(quantified -> Arrays.stream(Quantifier.values())
                                        .map(quantifier -> "quantifier." + quantified.code() + "." + quantifier.code()))
                                .toList()));
    }

    /** The other bundles have the same keys: {@link BundleTest}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("coded")
    void everyCodeHasItsMessage(String prefix, List<String> keys) throws IOException {
        Properties english = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream("en.properties")), StandardCharsets.UTF_8)) {
            english.load(in);
        }
        assertThat(english.stringPropertyNames()).containsAll(keys);
    }
}
