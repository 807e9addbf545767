package org.thbreport.batch.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;

/** Changes as a page for the office: what readers notice first stands first, and words that differ are marked. It has no code. */
public final class ChangesPage {
    /** Name of the file beside a release, for the office. */
    public static final String FILE = "changes.html";

    private static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;"
            + "padding:0 1rem;color:#1a1a1a;background:#fff}h1{font-size:1.5rem;overflow-wrap:anywhere}"
            + "h2{font-size:1.2rem;margin-top:2rem;border-bottom:2px solid #1a1a1a}ul{list-style:none;padding:0}"
            + "li{border-top:1px solid #b0b0b0;padding:.5rem 0;overflow-wrap:anywhere}p{margin:.15rem 0}"
            + ".thb-where{color:#4a4a4a;font-size:.875rem}.thb-kind{font-weight:600}"
            + ".thb-was{border-left:4px solid #8a1c1c;padding-left:.6rem}.thb-is{border-left:4px solid #1e5e1e;padding-left:.6rem}"
            + ".thb-was mark{background:#f6d5d5;color:#000}.thb-is mark{background:#cfe8cf;color:#000}"
            + "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;"
            + "border-top:1px solid #b0b0b0;vertical-align:top;overflow-wrap:anywhere}"
            + "@media print{body{margin:0;max-width:none}li,tr{break-inside:avoid}}";

    private final HtmlWriter page = new HtmlWriter();
    private final ReleaseChanges changes;

    private ChangesPage(ReleaseChanges changes) {
        this.changes = changes;
    }

    /** Returns the bytes of the page. */
    public static byte[] of(ReleaseChanges changes) {
        return new ChangesPage(changes).write().getBytes(StandardCharsets.UTF_8);
    }

    private String write() {
        String title = PageText.clean(ChangesText.summary(changes));
        page.doctype();
        page.element(Element.HTML, List.of(Name.LANG.of("en")), () -> {
            page.element(Element.HEAD, () -> {
                page.element(Element.META, Name.CHARSET.of("utf-8"));
                page.element(
                        Element.META, Name.NAME.of("viewport"), Name.CONTENT.of("width=device-width, initial-scale=1"));
                page.element(Element.TITLE, title);
                page.style(STYLE);
            });
            page.element(
                    Element.BODY,
                    () -> page.element(Element.MAIN, () -> {
                        page.element(Element.H1, title);
                        for (ChangePart part : ChangePart.values()) {
                            part(
                                    part,
                                    changes.list().stream()
                                            .filter(change -> change.part() == part)
                                            .toList());
                        }
                    }));
        });
        return page.written();
    }

    private void part(ChangePart part, List<Change> some) {
        if (some.isEmpty()) {
            return;
        }
        page.element(Element.SECTION, () -> {
            page.element(Element.H2, part.heading() + " (" + some.size() + ")");
            if (part == ChangePart.FIGURE) {
                new FigureTable(page).write(some);
            } else {
                page.element(Element.UL, () -> some.forEach(change -> page.element(Element.LI, () -> change(change))));
            }
        });
    }

    private void change(Change change) {
        page.element(Element.P, List.of(Attribute.css("where")), () -> {
            page.element(Element.SPAN, change.kind().code(), Attribute.css("kind"));
            page.text(PageText.clean(" "
                    + String.join(
                            " · ",
                            List.of(
                                            change.id(),
                                            change.place().file(),
                                            change.place().under())
                                    .stream()
                                    .filter(text -> !text.isEmpty())
                                    .toList())));
        });
        MarkedWords words = MarkedWords.of(change.before(), change.after());
        words(words.before(), "was", change.place().language());
        if (change.kind() != ChangeKind.MOVED) {
            words(words.after(), "is", change.place().language());
        }
        if (!change.figures().isEmpty()) {
            page.element(Element.P, PageText.clean(String.join(" · ", change.figures())), Attribute.css("where"));
        }
    }

    private void words(List<MarkedWords.Stretch> text, String css, String language) {
        if (text.isEmpty()) {
            return;
        }
        List<Attribute> attributes =
                language.isEmpty() ? List.of(Attribute.css(css)) : List.of(Attribute.css(css), Name.LANG.of(language));
        page.element(Element.P, attributes, () -> {
            for (MarkedWords.Stretch stretch : text) {
                if (stretch.differs()) {
                    page.element(Element.MARK, PageText.clean(stretch.text()));
                } else {
                    page.text(PageText.clean(stretch.text()));
                }
            }
        });
    }
}
