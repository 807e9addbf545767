package org.thbreport.html.block;

import java.util.ArrayList;
import java.util.List;
import org.thbreport.html.markup.Address;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Column;
import org.thbreport.publication.content.Row;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.ColumnKind;

/** Writes tables: a wide one scrolls in its own frame, which the keyboard reaches. */
final class TableHtml {

    /** Characters from which on a cell keeps its column so wide that words do not stand one under the other. */
    private static final int LONG = 24;

    private final Bench bench;
    private final HtmlWriter page;

    TableHtml(Bench bench) {
        this.bench = bench;
        this.page = bench.page();
    }

    /** Writes a table with its sources. */
    void write(TableBlock table) {
        page.element(
                Element.DIV,
                List.of(Attribute.css("table"), Name.ID.of(bench.ids().given(table.id()))),
                () -> {
                    frame(table, bench.ids().of(caption(table)));
                    table.source()
                            .forEach(line -> page.element(
                                    Element.P,
                                    List.of(Attribute.css("small")),
                                    () -> bench.text().write(line)));
                });
    }

    private static String caption(TableBlock table) {
        return table.id() + "-cap";
    }

    /**
     * Writes a table in its frame.
     *
     * @param name id of the words that name the frame among those of a page
     */
    void frame(TableBlock table, String name) {
        page.element(
                Element.DIV,
                List.of(
                        Attribute.css("scroll"),
                        Name.ROLE.of("region"),
                        Name.TABINDEX.of("0"),
                        Name.ARIA_LABELLEDBY.of(name)),
                () -> page.element(Element.TABLE, () -> {
                    page.element(
                            Element.CAPTION,
                            List.of(Name.ID.of(bench.ids().given(caption(table)))),
                            () -> bench.text().heading(table.heading(), table.subtitle()));
                    page.element(
                            Element.THEAD,
                            () -> page.element(
                                    Element.TR,
                                    () -> table.columns()
                                            .forEach(column -> page.element(
                                                    Element.TH,
                                                    attributes(column, "col", ""),
                                                    () -> page.text(column.header())))));
                    page.element(Element.TBODY, () -> table.rows().forEach(row -> row(table.columns(), row)));
                }));
    }

    private void row(List<Column> columns, Row row) {
        page.element(Element.TR, () -> {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Cell cell = row.cells().get(i);
                page.element(
                        column.rowHeader() ? Element.TH : Element.TD,
                        attributes(column, column.rowHeader() ? "row" : "", cell.shown()),
                        () -> cell(cell));
            }
        });
    }

    private static List<Attribute> attributes(Column column, String scope, String shown) {
        List<Attribute> attributes = new ArrayList<>();
        if (!scope.isEmpty()) {
            attributes.add(Name.SCOPE.of(scope));
        }
        if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.CODE) {
            attributes.add(Attribute.css("n"));
        } else if (shown.length() >= LONG) {
            attributes.add(Attribute.css("long"));
        }
        return attributes;
    }

    private void cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            bench.text().write(text.text());
        } else if (cell instanceof Cell.Number number) {
            bench.text().number(number.figure());
        } else if (cell instanceof Cell.Missing missing) {
            page.element(Element.SPAN, missing.shown(), Name.ARIA_HIDDEN.of("true"));
            page.element(Element.SPAN, missing.reading(), Attribute.heard());
        } else if (cell instanceof Cell.SheetLink link) {
            page.element(
                    Element.A,
                    link.shown(),
                    Attribute.href(Address.place(bench.ids().of(link.sheet()))));
        }
    }
}
