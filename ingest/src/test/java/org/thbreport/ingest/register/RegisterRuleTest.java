package org.thbreport.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterRuleTest {
    @ParameterizedTest
    @EnumSource(RegisterRule.class)
    void isDocumented(RegisterRule rule) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "rules.md"))).contains("| " + rule.id() + " | ");
    }
}
