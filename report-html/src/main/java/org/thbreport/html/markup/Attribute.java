package org.thbreport.html.markup;

/**
 * An attribute of an element. Only those can be made that a page of this program has: none runs code, none sets a style.
 *
 * @param name its name
 * @param value its value, not yet escaped
 */
public record Attribute(Name name, String value) {

    /** The names of attributes. */
    public enum Name {
        ARIA_CURRENT("aria-current"),
        ARIA_DESCRIBEDBY("aria-describedby"),
        ARIA_HIDDEN("aria-hidden"),
        ARIA_LABEL("aria-label"),
        ARIA_LABELLEDBY("aria-labelledby"),
        CHARSET("charset"),
        CLASS("class"),
        CONTENT("content"),
        D("d"),
        DATA_FIGURE("data-figure"),
        DATETIME("datetime"),
        FILL("fill"),
        FONT_FAMILY("font-family"),
        FONT_SIZE("font-size"),
        FONT_WEIGHT("font-weight"),
        HEIGHT("height"),
        HREF("href"),
        HREFLANG("hreflang"),
        HTTP_EQUIV("http-equiv"),
        ID("id"),
        LANG("lang"),
        NAME("name"),
        PROPERTY("property"),
        REL("rel"),
        ROLE("role"),
        SCOPE("scope"),
        STROKE("stroke"),
        STROKE_DASHARRAY("stroke-dasharray"),
        STROKE_LINECAP("stroke-linecap"),
        STROKE_WIDTH("stroke-width"),
        TABINDEX("tabindex"),
        TEXT_ANCHOR("text-anchor"),
        TITLE("title"),
        TYPE("type"),
        VALUE("value"),
        VIEW_BOX("viewBox"),
        WIDTH("width"),
        X("x"),
        XMLNS("xmlns"),
        Y("y");

        private final String text;

        Name(String text) {
            this.text = text;
        }

        /** Returns it as markup has it. */
        public String text() {
            return text;
        }

        /** Returns an attribute of this name. */
        public Attribute of(String value) {
            if (this == HREF) {
                throw new IllegalArgumentException("an address is made by Address");
            }
            return new Attribute(this, value);
        }
    }

    /** Returns the class of an element, with the prefix that keeps it apart from those of a site. */
    public static Attribute css(String... classes) {
        return new Attribute(Name.CLASS, "thb-" + String.join(" thb-", classes));
    }

    /** Returns the class of words that are heard and not seen; sites have it by the same name. */
    public static Attribute heard() {
        return new Attribute(Name.CLASS, "visually-hidden");
    }

    /** Returns the address that a link goes to, or of a picture. */
    public static Attribute href(Address address) {
        return new Attribute(Name.HREF, address.text());
    }
}
