package org.thbreport.ingest.study;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.thbreport.model.study.StudyTexts;

/** The texts of a study in one language, from {@code texts/<language>.yaml}. */
final class TextsYaml {

    private static final String NOTES = "notes";

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
                top.map(NOTES).translations(),
                top.map("questions").translations(),
                top.map("units").translations(),
                editor.read(top));
    }

    /** Checks that each thing with an id has its text, and each text its thing. */
    void check(String part, String thing, References ids) {
        check(part, thing, ids, UnaryOperator.identity(), id -> true);
    }

    /** Checks notes, which may go by two ids: one needs words only where another language has them. */
    void checkNotes(Notes notes, Set<String> worded) {
        check(NOTES, "note", notes.ids(), notes::known, worded::contains);
    }

    /** Returns the notes that have words in this file, by the ids under which they are known. */
    Set<String> notes(Notes notes) {
        return known(top.map(NOTES), notes::known);
    }

    private static Set<String> known(YamlMap map, UnaryOperator<String> known) {
        return map.keys().stream().map(known).collect(Collectors.toSet());
    }

    private void check(
            String part, String thing, References ids, UnaryOperator<String> known, Predicate<String> needed) {
        YamlMap map = top.map(part);
        Set<String> texts = known(map, known);
        for (String id : ids.ids()) {
            if (needed.test(id) && !texts.contains(id)) {
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
