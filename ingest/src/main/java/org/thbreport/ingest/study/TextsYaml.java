package org.thbreport.ingest.study;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    YamlMap top() {
        return top;
    }

    /** Returns the texts as they stand in the file. */
    StudyTexts texts(EditorYaml editor) {
        return new StudyTexts(
                top.map("themes").translations(),
                top.map("findings").translations(),
                top.map("notes").translations(),
                top.map("questions").translations(),
                top.map("units").translations(),
                editor.read(top));
    }

    /** Checks that each thing with an id has its text, and each text its thing. */
    void check(String part, String thing, References ids) {
        check(part, thing, ids, UnaryOperator.identity());
    }

    /**
     * Checks things that may go by two ids.
     *
     * @param known the id under which a thing is known, of one that may stand in the file
     */
    void check(String part, String thing, References ids, UnaryOperator<String> known) {
        YamlMap map = top.map(part);
        Set<String> texts = map.keys().stream().map(known).collect(Collectors.toSet());
        for (String id : ids.ids()) {
            if (!texts.contains(id)) {
                log.error(
                        StudyRule.MISSING_TEXT,
                        map.location(),
                        "the " + thing + " \"" + id + "\" has no text in this language",
                        "a line \"" + id + ": ...\" under " + part + " was expected");
            }
        }
        for (String id : map.keys()) {
            if (!ids.contains(known.apply(id))) {
                log.error(
                        StudyRule.UNUSED_TEXT,
                        map.keyLocation(id),
                        "there is no " + thing + " " + Yaml.quote(id),
                        Nearest.hint(id, ids.ids()));
            }
        }
    }
}
