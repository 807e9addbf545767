package org.thbreport.publication.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the bundles to each other and to the code: no message missing, unused, or with other placeholders. */
class BundleTest {

    /** Keys that a language may have or not: its own names of countries, and its locale. */
    private static final Pattern OPTIONAL = Pattern.compile("country\\...");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9_]+)*\\.?)\"");

    static List<String> languages() {
        return Language.available();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheMessagesOfEnglish(String tag) throws IOException {
        assertThat(required(tag)).isEqualTo(required("en"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageHasThePlaceholdersOfEnglish(String tag) throws IOException {
        Properties english = bundle("en");
        Properties other = bundle(tag);
        for (String key : required("en")) {
            assertThat(placeholders(other.getProperty(key))).as(key).isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noMessageIsBlankOrTwice(String tag) throws IOException {
        Properties bundle = bundle(tag);
        assertThat(bundle.values()).noneMatch(value -> value.toString().isBlank());
        List<String> keys = Files.readAllLines(
                        Path.of("src/main/resources/org/thbreport/publication/language", tag + ".properties"))
                .stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void noMessageIsUnused() throws IOException {
        Set<String> literals = literals();
        assertThat(required("en").stream().filter(key -> !used(key, literals))).isEmpty();
    }

    @Test
    void noLanguageTagStandsInTheCode() throws IOException {
        assertThat(sources())
                .noneMatch(source -> Pattern.compile("\"(en|lv|de|fr|el|bg)(-..)?\"")
                        .matcher(source)
                        .find());
    }

    @Test
    void theUnusedAreFound() {
        assertThat(used("status.draft", Set.of("status."))).isTrue();
        assertThat(used("status.draft", Set.of("statu."))).isFalse();
        assertThat(used("status.draft", Set.of("status"))).isFalse();
    }

    /** A key is used if the code names it whole, or its beginning up to a full stop. */
    private static boolean used(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        // The program asks for messages too, such as the names of the languages of a page.
        List<String> all = new ArrayList<>(sources("src/main/java"));
        all.addAll(sources("../batch/src/main/java"));
        for (String source : all) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        return literals;
    }

    private static List<String> sources() throws IOException {
        return sources("src/main/java");
    }

    private static List<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(BundleTest::content)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> required(String tag) throws IOException {
        return bundle(tag).stringPropertyNames().stream()
                .filter(key -> !OPTIONAL.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(i)));
            }
        }
        return names;
    }

    private static Properties bundle(String tag) throws IOException {
        try (InputStream in = Language.class.getResourceAsStream(tag + ".properties")) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
