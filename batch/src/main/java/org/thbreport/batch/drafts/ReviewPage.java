package org.thbreport.batch.drafts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.ingest.draft.Draft;
import org.thbreport.ingest.draft.DraftList;
import org.thbreport.ingest.draft.NoteKind;
import org.thbreport.model.geo.CountryCode;

/**
 * The page on which a person compares what was read with the document: each list under its sentence, every word that was read
 * marked, every word that was not underlined; those to be looked at come first. It has no code and asks for nothing.
 */
final class ReviewPage {

    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;"
                    + "color:#1a1a1a;background:#fff}h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.5rem;border-bottom:2px solid #1a1a1a}"
                    + "h3{font-size:1.05rem;margin:0 0 .5rem}section section{border:1px solid #767676;border-radius:4px;padding:1rem;margin:1rem 0;"
                    + "break-inside:avoid}mark{background:#cfe8cf;color:#000;padding:0 .1em}.thb-other{border:1px dotted #555}.thb-unread{text-decoration:underline wavy #a4262c}"
                    + ".thb-words{background:#f4f4f4;padding:.5rem .75rem;margin:.5rem 0;white-space:pre-line;overflow-wrap:anywhere}"
                    + ".thb-look{color:#8a1c1c;font-weight:600}.thb-sure{color:#1e5e1e;font-weight:600}ul{margin:.25rem 0}"
                    + "dl{display:grid;grid-template-columns:8rem 1fr;margin:.5rem 0 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
                    + ".visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}"
                    + "@media print{body{margin:0;max-width:none}a{color:inherit}}";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern JOINING = Pattern.compile(
            "(?iu)and|und|et|y|e|en|un|\u03ba\u03b1\u03b9|\u0438|plus|sowie|the|die|der|das|le|la|les|l|el|los|las|het|de|\u03b7|\u03bf|\u03c4\u03bf|\u03bf\u03b9");

    private final Draft draft;
    private final String file;
    private final HtmlWriter page = new HtmlWriter();
    private final List<String> unread = new ArrayList<>();

    private ReviewPage(Draft draft, String file) {
        this.draft = draft;
        this.file = file;
    }

    /** Returns the page of a draft. */
    static byte[] of(Draft draft, String file) {
        return new ReviewPage(draft, file).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        page.doctype();
        page.element(Element.HTML, List.of(Name.LANG.of("en")), () -> {
            page.element(Element.HEAD, () -> {
                page.element(Element.META, Name.CHARSET.of("utf-8"));
                page.element(
                        Element.META, Name.NAME.of("viewport"), Name.CONTENT.of("width=device-width, initial-scale=1"));
                page.element(Element.TITLE, clean("Lists found in " + file));
                page.style(STYLE);
            });
            page.element(Element.BODY, () -> page.element(Element.MAIN, this::main));
        });
        return page.written();
    }

    private void main() {
        page.element(Element.H1, clean("Lists found in " + file));
        page.element(Element.P, clean(DraftLines.summary(draft)));
        page.element(Element.P, () -> {
            page.text("A word that was ");
            page.element(Element.MARK, "read as a country");
            page.text(" is marked; a word that was ");
            page.element(Element.SPAN, "not read", Attribute.css("unread"));
            page.text(" is underlined; ");
            page.element(Element.SPAN, "a country of another list", Attribute.css("other"));
            page.text(" of the same text is in a frame; ");
            page.element(Element.STRONG, "all except, e.g., 25:");
            page.text(
                    " are words that decide what the list means, as they were read. Decide in decisions.csv, in the row with the same key.");
        });
        List<DraftList> held =
                draft.lists().stream().filter(list -> !list.isSure()).toList();
        List<DraftList> sure = draft.lists().stream().filter(DraftList::isSure).toList();
        lists("To be looked at", held, "No list is to be looked at.");
        lists("Sure", sure, "No list is sure.");
        others();
    }

    private void lists(String heading, List<DraftList> lists, String none) {
        page.element(Element.SECTION, () -> {
            page.element(Element.H2, heading + " (" + lists.size() + ")");
            if (lists.isEmpty()) {
                page.element(Element.P, none);
            }
            lists.forEach(this::list);
        });
    }

    private void list(DraftList list) {
        page.element(Element.SECTION, () -> {
            int count = list.listed().size();
            String where =
                    list.note() < 0 ? "Running text" : "Note " + note(list).label();
            page.element(
                    Element.H3,
                    clean(where + ", " + place(list) + ordinal(list) + ": " + count
                            + (count == 1 ? " country" : " countries")
                            + (list.excluded().isEmpty() ? "" : " excluded")));
            if (list.isSure()) {
                page.element(Element.P, "Sure: nothing speaks against it.", Attribute.css("sure"));
            } else {
                page.element(Element.P, "To be looked at, because", Attribute.css("look"));
                page.element(
                        Element.UL,
                        () -> list.reasons()
                                .forEach(reason -> page.element(Element.LI, clean(DraftLines.words(reason, list)))));
            }
            page.element(Element.P, list.note() < 0 ? "Sentence with the list" : "Sentence that calls the note");
            if (list.note() < 0) {
                words(draft.document().passages().get(list.passage()).text().text(), list, around(list));
            } else {
                quoted(list.sentence().isEmpty() ? "not known" : list.sentence());
                page.element(Element.P, "The note as it stands");
                String text = note(list).text().text();
                words(text, list, new Stretch(0, text.length()));
            }
            row(list);
        });
    }

    private Note note(DraftList list) {
        return draft.document().notes().get(list.note());
    }

    private static String place(DraftList list) {
        return (list.place().page() == 0 ? "" : "page " + list.place().page() + ", ") + "line "
                + list.place().line();
    }

    /** A passage may be long: the part around the list is shown. */
    private Stretch around(DraftList list) {
        String text = draft.document().passages().get(list.passage()).text().text();
        int from = text.lastIndexOf(". ", Math.max(0, list.stretch().start() - 1));
        int to = text.indexOf(". ", Math.min(text.length(), list.stretch().end()));
        return new Stretch(from < 0 ? 0 : from + 2, to < 0 ? text.length() : to + 1);
    }

    private void quoted(String text) {
        page.element(Element.DIV, clean(text), attributes());
    }

    private Attribute[] attributes() {
        return draft.language().isEmpty()
                ? new Attribute[] {Attribute.css("words")}
                : new Attribute[] {Attribute.css("words"), Name.LANG.of(draft.language())};
    }

    /** Writes a stretch of text with what was read marked and the rest of its words underlined. */
    private void words(String text, DraftList list, Stretch shown) {
        unread.clear();
        page.element(Element.DIV, List.of(attributes()), () -> {
            List<Stretch> meanings = together(list)
                    .map(ReviewPage::meaning)
                    .flatMap(Optional::stream)
                    .toList();
            List<Stretch> read = new ArrayList<>(readIn(list));
            read.addAll(meanings);
            read.sort(Comparator.comparingInt(Stretch::start));
            int at = shown.start();
            for (Stretch one : read) {
                if (one.start() >= at && one.end() <= shown.end()) {
                    between(text.substring(at, one.start()));
                    String words = clean(text.substring(one.start(), one.end()));
                    if (meanings.contains(one)) {
                        page.element(Element.STRONG, words);
                    } else if (list.read().contains(one)) {
                        page.element(Element.MARK, words);
                    } else {
                        page.element(Element.SPAN, words, Attribute.css("other"));
                    }
                    at = one.end();
                }
            }
            between(text.substring(at, Math.max(at, shown.end())));
        });
    }

    /** Returns which list of its sentence or note a list is, where there are several; else nothing. */
    private String ordinal(DraftList list) {
        List<DraftList> together = together(list)
                .filter(other -> list.note() >= 0 || other.sentence().equals(list.sentence()))
                .toList();
        return together.size() < 2
                ? ""
                : ", list " + (together.indexOf(list) + 1) + " of " + together.size() + " in the same "
                        + (list.note() < 0 ? "sentence" : "note");
    }

    private Stream<DraftList> together(DraftList list) {
        return draft.lists().stream().filter(other -> other.note() == list.note() && other.passage() == list.passage());
    }

    /** The countries that were read in the note or passage of a list. */
    private List<Stretch> readIn(DraftList list) {
        return together(list).flatMap(other -> other.read().stream()).toList();
    }

    /** The words before the first country that the list begins with, which decide what it means; none if an element there was not read. */
    private static Optional<Stretch> meaning(DraftList list) {
        return list.read().stream().mapToInt(Stretch::start).min().stream()
                .filter(first ->
                        first > list.stretch().start() && list.unknown().isEmpty())
                .mapToObj(first -> new Stretch(list.stretch().start(), first))
                .findFirst();
    }

    private void between(String text) {
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (word.find()) {
            page.text(clean(text.substring(at, word.start())));
            if (JOINING.matcher(word.group()).matches()) {
                page.text(word.group());
            } else {
                page.element(Element.SPAN, word.group(), Attribute.css("unread"));
                unread.add(word.group());
            }
            at = word.end();
        }
        page.text(clean(text.substring(at)));
    }

    private void row(DraftList list) {
        page.element(Element.DL, () -> {
            entry(
                    list.excluded().isEmpty() ? "Countries" : "Excluded",
                    list.listed().stream().map(CountryCode::code).collect(Collectors.joining(", ")));
            list.qualifiers().forEach((country, words) -> entry("Said of " + country, words));
            // Said too for those who do not see the line under a word.
            entry("Not read", String.join(" ", unread));
            entry("Number stated", list.stated() == null ? "" : String.valueOf(list.stated()));
            entry("Finding", list.suggestion().finding());
            entry("Theme suggested", list.suggestion().theme());
            entry(
                    "Kind suggested",
                    list.suggestion().kind() == null
                            ? ""
                            : list.suggestion().kind().code());
            entry("Part of", list.suggestion().partOf());
            entry("Key", list.key());
        });
    }

    private void entry(String name, String value) {
        if (!value.isEmpty()) {
            page.element(Element.DT, name);
            page.element(Element.DD, clean(value));
        }
    }

    private void others() {
        page.element(Element.SECTION, () -> {
            page.element(Element.H2, "Notes without a list");
            page.element(Element.UL, () -> {
                for (int i = 0; i < draft.document().notes().size(); i++) {
                    Note note = draft.document().notes().get(i);
                    if (draft.noteKinds().get(i) != NoteKind.LIST) {
                        page.element(
                                Element.LI,
                                clean("Note " + note.label() + ": "
                                        + note.text().text()));
                    }
                }
            });
            page.element(Element.H2, "Countries named and not listed");
            page.element(
                    Element.UL,
                    () -> draft.mentions()
                            .forEach(mention -> page.element(
                                    Element.LI, clean("Line " + mention.place().line() + ": " + mention.text()))));
        });
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "\uFFFD");
    }
}
