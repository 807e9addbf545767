package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No name of the text is a word that an engine keeps for itself. The words are those that the grammar of Trino 476 refuses as a name,
 * and the reserved ones of PostgreSQL 15 and DuckDB 2.0 as they list them.
 */
class ReservedWordsTest {
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9_]*\\b");

    @TempDir
    private Path folder;

    private static Set<String> reserved() throws Exception {
        try (InputStream list = Objects.requireNonNull(ReservedWordsTest.class.getResourceAsStream("reserved.txt"))) {
            return new TreeSet<>(Arrays.asList(new String(list.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")));
        }
    }

    @Test
    void namesNothingWithAWordOfAnEngine() throws Exception {
        List<String> texts = new RegisterCounter(new RegisterFixture(folder)
                        .with("once: period", "once: ever")
                        .rows(MadeUpRegister.rows(1, 5))
                        .task())
                .texts(true);

        for (String text : texts) {
            Set<String> names = NAME.matcher(TEXT.matcher(text).replaceAll("''"))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).contains("cases", "person_id").doesNotContainAnyElementsOf(reserved());
        }
        assertThat(reserved()).as("words of each engine").contains("cube", "analyse", "qualify");
    }
}
