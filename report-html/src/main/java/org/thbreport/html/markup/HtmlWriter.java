package org.thbreport.html.markup;

import java.util.List;

/**
 * Writes markup. An element is opened and closed by one call, so that it is always well formed; text and values are always
 * escaped for where they stand. There is no way to write raw markup but a style sheet and a data block, which refuse what would end
 * them.
 */
public final class HtmlWriter {

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Writes an element that has no content. */
    public void element(Element element, Attribute... attributes) {
        element(element, List.of(attributes), () -> {});
    }

    /** Writes an element of text. */
    public void element(Element element, String text, Attribute... attributes) {
        element(element, List.of(attributes), () -> text(text));
    }

    /** Writes an element without attributes. */
    public void element(Element element, Runnable content) {
        element(element, List.of(), content);
    }

    /** Writes an element. */
    public void element(Element element, List<Attribute> attributes, Runnable content) {
        out.append('<').append(element.tag());
        for (Attribute attribute : attributes) {
            out.append(' ').append(attribute.name().text()).append("=\"");
            escaped(attribute.value(), true);
            out.append('"');
        }
        if (element.isShape()) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (!element.isVoid()) {
            content.run();
            out.append("</").append(element.tag()).append('>');
        }
        if (element.endsLine()) {
            out.append('\n');
        }
    }

    /** Writes words. */
    public void text(String words) {
        escaped(words, false);
    }

    /** Writes what every page begins with. */
    public void doctype() {
        out.append("<!DOCTYPE html>\n");
    }

    /** Writes a style sheet. */
    public void style(String sheet) {
        requireWithin(sheet);
        out.append("<style>").append(sheet).append("</style>\n");
    }

    /** Writes a block of data that programs read; it is no code. */
    public void data(String mime, String content) {
        requireWithin(content);
        out.append("<script type=\"");
        escaped(mime, true);
        out.append("\">").append(content).append("</script>\n");
    }

    private static void requireWithin(String content) {
        if (content.contains("</") || content.contains("<!--")) {
            throw new IllegalArgumentException("what stands in a style or data element must not end it");
        }
    }

    private void escaped(String text, boolean inAttribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                default -> {
                    requireCharacter(text, i);
                    out.append(c);
                }
            }
        }
    }

    /** Refuses half characters and control characters, which no page may have. */
    private static void requireCharacter(String text, int at) {
        char c = text.charAt(at);
        boolean half = Character.isHighSurrogate(c)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
        if (half || (Character.isISOControl(c) && c != '\n' && c != '\t') || c == '\uFFFE' || c == '\uFFFF') {
            throw new UnwritableTextException(c, text);
        }
    }

    /** Returns what was written. */
    public String written() {
        return out.toString();
    }
}
