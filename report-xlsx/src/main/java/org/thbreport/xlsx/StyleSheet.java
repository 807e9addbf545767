package org.thbreport.xlsx;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.thbreport.publication.content.Branding;
import org.thbreport.publication.text.ColumnKind;

/** Lays out the styles of a workbook: fonts, named styles, number formats, in the colours of the issuing body. */
final class StyleSheet {

    private static final String FACE = "Arial";
    static final int MOST_DECIMALS = 8;

    /** Ends each part of a number format: room as wide as two brackets. Readers take a format with a letter of dates for a date. */
    private static final String ROOM = "_)_)";

    private static final int HEADING_1 = 16;
    private static final int HYPERLINK = 8;

    private final XSSFWorkbook workbook;
    private final Branding branding;
    private int headingStyle;
    private int linkStyle;

    private StyleSheet(XSSFWorkbook workbook, Branding branding) {
        this.workbook = workbook;
        this.branding = branding;
    }

    /** Adds all styles to a new workbook. */
    static CellStyles addTo(XSSFWorkbook workbook, Branding branding) {
        return new StyleSheet(workbook, branding).add();
    }

    private CellStyles add() {
        XSSFFont base = workbook.getFontAt(0);
        fill(base.getCTFont(), base, CellLook.LINE);
        headingStyle = namedStyle("Heading 1", HEADING_1, font(CellLook.TITLE));
        linkStyle = namedStyle("Hyperlink", HYPERLINK, font(CellLook.LINE_LINK));
        int[] texts = new int[CellLook.values().length];
        int[] quoted = new int[texts.length];
        for (CellLook look : CellLook.values()) {
            XSSFFont font = font(look);
            texts[look.ordinal()] = style(look, font).getIndex();
            XSSFCellStyle quotedStyle = style(look, font);
            quotedStyle.setQuotePrefixed(true);
            quoted[look.ordinal()] = quotedStyle.getIndex();
        }
        return new CellStyles(texts, quoted, numbers(), run(false), run(true));
    }

    private Map<ColumnKind, int[]> numbers() {
        Map<ColumnKind, int[]> numbers = new EnumMap<>(ColumnKind.class);
        XSSFFont font = font(CellLook.TEXT);
        for (ColumnKind kind : ColumnKind.values()) {
            int[] styles = new int[isWhole(kind) ? 1 : MOST_DECIMALS + 1];
            for (int decimals = 0; decimals < styles.length; decimals++) {
                XSSFCellStyle style = style(CellLook.TEXT, font);
                style.setWrapText(false);
                alignRight(style, format(kind, decimals));
                styles[decimals] = style.getIndex();
            }
            numbers.put(kind, styles);
        }
        return numbers;
    }

    private static boolean isWhole(ColumnKind kind) {
        return kind == ColumnKind.TEXT || kind == ColumnKind.CODE || kind == ColumnKind.COUNT;
    }

    /** Returns a number format in the notation of the file; a reader sees it with the separators of his or her own settings. */
    static String format(ColumnKind kind, int decimals) {
        String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return switch (kind) {
            case TEXT, CODE -> "General";
            case COUNT -> "#,##0";
            case DECIMAL -> "#,##" + digits;
            // What would round to 0 is shown in powers of ten, and what a double cannot tell from 0 as less than any.
            case PROBABILITY -> "[=0]\"<1E-300\";[<" + leastShown(decimals) + "]0.0E+00;" + digits;
            case PERCENT -> digits + "\"\u00A0\"%";
            case POINTS -> '+' + digits + ";-" + digits + ';' + digits;
        };
    }

    /** Returns the least number that does not round to 0. */
    private static String leastShown(int decimals) {
        return "0." + "0".repeat(decimals) + '5';
    }

    private XSSFCellStyle style(CellLook look, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(look.isWrapped());
        style.setVerticalAlignment(
                look.rule() == CellLook.Rule.STRONG || look == CellLook.PARAGRAPH_STRONG
                        ? VerticalAlignment.BOTTOM
                        : VerticalAlignment.TOP);
        if (look == CellLook.MARKER) {
            alignRight(style, "@");
        } else if (look.isRight()) {
            style.setAlignment(HorizontalAlignment.RIGHT);
            style.setIndention((short) 1);
        }
        if (look.rule() != CellLook.Rule.NONE) {
            boolean strong = look.rule() == CellLook.Rule.STRONG;
            style.setBorderBottom(strong ? BorderStyle.MEDIUM : BorderStyle.THIN);
            style.setBottomBorderColor(colour(strong ? branding.brand() : branding.rule()));
        }
        if (look.isTitle()) {
            style.getCoreXf().setXfId(headingStyle);
        } else if (look.isLink()) {
            style.getCoreXf().setXfId(linkStyle);
        }
        return style;
    }

    /**
     * Numbers keep a distance from the words of the column that follows. LibreOffice forgets the indent
     * of a cell whose style differs from that of the cell before by its format alone.
     */
    private void alignRight(XSSFCellStyle style, String format) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        DataFormat formats = workbook.createDataFormat();
        style.setDataFormat(formats.getFormat(spaced(format)));
    }

    /** Returns a number format with room at the end of each of its parts. */
    static String spaced(String format) {
        return format.replace(";", ROOM + ';') + ROOM;
    }

    private XSSFFont font(CellLook look) {
        XSSFFont font = workbook.createFont();
        font.getCTFont().set(CTFont.Factory.newInstance());
        fill(font.getCTFont(), font, look);
        return font;
    }

    /** Sets the properties of a font in the order that validators want: bold, underline, size, colour, name, family. */
    private void fill(CTFont markup, XSSFFont font, CellLook look) {
        markup.set(CTFont.Factory.newInstance());
        if (look.isStrong()) {
            font.setBold(true);
        }
        if (look.isLink()) {
            font.setUnderline(FontUnderline.SINGLE);
        }
        font.setFontHeightInPoints((short) look.size());
        boolean brand = look.isTitle()
                || look == CellLook.PARAGRAPH_STRONG
                || look.isLink()
                || look.rule() == CellLook.Rule.STRONG;
        font.setColor(colour(brand ? branding.brand() : branding.ink()));
        font.setFontName(FACE);
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.NONE);
    }

    /** Adds a named style, by which screen readers and other programs know a heading or link; POI has no call for it. */
    private int namedStyle(String name, int builtIn, XSSFFont font) {
        CTXf format = CTXf.Factory.newInstance();
        format.setNumFmtId(0);
        format.setFontId(font.getIndex());
        format.setFillId(0);
        format.setBorderId(0);
        int number = workbook.getStylesSource().putCellStyleXf(format) - 1;
        CTStylesheet sheet = workbook.getStylesSource().getCTStylesheet();
        CTCellStyles named = sheet.getCellStyles();
        if (named == null) {
            named = sheet.addNewCellStyles();
            add(named, "Normal", 0, 0);
        }
        add(named, name, number, builtIn);
        named.setCount(named.sizeOfCellStyleArray());
        return number;
    }

    private static void add(CTCellStyles named, String name, int format, int builtIn) {
        CTCellStyle style = named.addNewCellStyle();
        style.setName(name);
        style.setXfId(format);
        style.setBuiltinId(builtIn);
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    private String run(boolean strong) {
        return (strong ? "<b/>" : "") + "<sz val=\"" + TextMetrics.NORMAL + "\"/><color rgb=\"FF" + hex(branding.ink())
                + "\"/><rFont val=\"" + FACE + "\"/><family val=\"2\"/>";
    }

    static String hex(int rgb) {
        StringBuilder text = new StringBuilder(6);
        for (int shift = 20; shift >= 0; shift -= 4) {
            text.append("0123456789ABCDEF".charAt(rgb >> shift & 0xF));
        }
        return text.toString();
    }
}
