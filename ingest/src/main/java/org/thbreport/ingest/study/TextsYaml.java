package org.thbreport.ingest.study;

import java.util.Map;
import org.thbreport.model.study.StudyTexts;

/** The texts of a study in one language, from {@code texts/<language>.yaml}. */
final class TextsYaml {

    private final YamlMap top;
    private final IssueLog log;

    /** Makes a reader of one file. */
    TextsYaml(YamlMap top, IssueLog log) {
        this.top = top;
        this.log = log;
    }

    /** Returns the texts as they stand in the file. */
    StudyTexts texts() {
        return new StudyTexts(
                top.map("themes").translations(),
                top.map("findings").translations(),
                top.map("notes").translations());
    }

    /** Checks that each thing with an id has its text, and each text its thing. */
    void check(String part, String thing, References ids) {
        YamlMap map = top.map(part);
        Map<String, String> texts = map.translations();
        for (String id : ids.ids()) {
            if (!texts.containsKey(id) && !map.has(id)) {
                log.error(
                        StudyRule.MISSING_TEXT,
                        map.location(),
                        "the " + thing + " \"" + id + "\" has no text in this language",
                        "a line \"" + id + ": ...\" under " + part + " was expected");
            }
        }
        for (String id : map.keys()) {
            if (!ids.contains(id)) {
                log.error(
                        StudyRule.UNUSED_TEXT,
                        map.keyLocation(id),
                        "there is no " + thing + " " + Yaml.quote(id),
                        Nearest.hint(id, ids.ids()));
            }
        }
    }
}
