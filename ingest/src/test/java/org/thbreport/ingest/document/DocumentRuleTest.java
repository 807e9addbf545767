package org.thbreport.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.draft.DraftContext;
import org.thbreport.ingest.draft.DraftReader;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.issue.Issue;

/** Each rule on documents is reached by a small one, and documented; IMPORT-8 to 11 are reached by the command. */
class DocumentRuleTest {

    private static List<String> lines(String text) {
        List<Issue> issues = new ArrayList<>();
        try {
            SourceDocument document = DocumentReaders.read(
                    text.getBytes(StandardCharsets.ISO_8859_1), "file", DocumentLimits.DEFAULT, page -> {});
            issues.addAll(DraftReader.read(document, ReferenceData.load().countries(), DraftContext.of("file", ""))
                    .issues());
        } catch (UnreadableDocument e) {
            issues.add(e.issue("file"));
        }
        return issues.stream().map(Issue::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\rtf1 text}                       | file: error[IMPORT-1]:
            %PDF-1.7 and no more                | file: error[IMPORT-2]:
            <html><body><img></body></html>     | file: error[IMPORT-3]:
            A text of 0x01 AT.                  | file:1:11: error[IMPORT-4]:
            A list that the Gr0xE8ve made.      | file: warning[IMPORT-4]:
            <html><body><table><tr>*</table>    | file: error[IMPORT-5]:
            It is so.[1] And here.[1]*          | file:3: warning[IMPORT-6]: note 1 has no marker
            It is so.[1] And here.[2]*          | file:1: warning[IMPORT-6]: the note 2 that is called here is not
            AT, BE.                             | file: warning[IMPORT-7]:
            """)
    void isReachedAndSaysWhere(String text, String expected) {
        String written = text.replace("0x01", "\u0001").replace("0xE8", "\u00e8");
        String filler = text.startsWith("<html>") ? "<td>x".repeat(501) : "\n\n[1] AT, BE and CY.\n";

        assertThat(lines(written.replace("*", filler))).anyMatch(line -> line.startsWith(expected));
    }

    @Test
    void aDocumentThatKeepsThemBreaksNone() {
        assertThat(lines("Several countries have a fund for that.[1]\n\n[1] AT, BE and CY.\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentRule.class)
    void isDocumented(DocumentRule rule) throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "rules.md"))).contains("| " + rule.id() + " | ");
    }
}
