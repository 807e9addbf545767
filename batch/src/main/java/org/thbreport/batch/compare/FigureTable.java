package org.thbreport.batch.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;

/** The figures that changed, a row each. */
final class FigureTable {
    private final HtmlWriter page;

    FigureTable(HtmlWriter page) {
        this.page = page;
    }

    void write(List<Change> figures) {
        page.element(Element.TABLE, () -> {
            page.element(
                    Element.THEAD,
                    () -> page.element(
                            Element.TR,
                            () -> List.of("Figure", "Change", "Printed before", "Printed now", "Before", "Now")
                                    .forEach(heading -> page.element(Element.TH, heading, Name.SCOPE.of("col")))));
            page.element(Element.TBODY, () -> figures.forEach(this::row));
        });
    }

    private void row(Change figure) {
        page.element(Element.TR, () -> {
            page.element(Element.TH, PageText.clean(figure.id()), Name.SCOPE.of("row"));
            page.element(Element.TD, figure.kind().code());
            page.element(Element.TD, PageText.clean(printed(figure, PrintedChange::before)));
            page.element(Element.TD, PageText.clean(printed(figure, PrintedChange::after)));
            page.element(Element.TD, figure.before());
            page.element(Element.TD, figure.after());
        });
    }

    /** Languages that print a figure alike are told together. */
    private static String printed(Change figure, Function<PrintedChange, List<String>> side) {
        return figure.printed().stream()
                .flatMap(print -> side.apply(print).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
