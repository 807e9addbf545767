package org.thbreport.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thbreport.batch.command.Console;

/** A study in which no Observer took part speaks of Members alone; where not all who took part are named, Observers may be among them. */
class MembersAloneTest {

    @TempDir
    private Path folder;

    private String page(String named, int stated) throws IOException {
        Console console = new Console(folder);
        String id = "of-" + stated;
        assertThat(console.run("init", id)).isZero();
        replace(id + "/study.yaml", "named: \"AT, LV, SE and GE\"", "named: \"" + named + "\"");
        replace(id + "/study.yaml", "stated: 4", "stated: " + stated);
        replace(id + "/findings.csv", "AT, LV, SE and GE", named);
        assertThat(new Console(folder).run("run", id, "--out", "out", "--only", "html"))
                .isZero();
        return Files.readString(folder.resolve("out/" + id + "/briefing-en.html"))
                .replaceAll("<[^>]+>", "");
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void namesObserversOnlyWhereTheyTookPartOrMayHave() throws IOException {
        assertThat(page("AT, LV, SE", 3)).contains("3 EMN Member Countries").doesNotContain("Observer");
        assertThat(page("AT, LV, SE and GE", 4)).contains("4 EMN Member and Observer Countries");
        assertThat(page("AT, LV, SE", 5)).contains("5 EMN Member and Observer Countries");
    }
}
