package org.thbreport.html.block;

import java.util.List;
import org.thbreport.drawing.surface.Picture;
import org.thbreport.drawing.text.Placeholders;
import org.thbreport.html.markup.Attribute;
import org.thbreport.html.markup.Attribute.Name;
import org.thbreport.html.markup.Element;
import org.thbreport.html.markup.HtmlWriter;
import org.thbreport.html.svg.PictureNaming;
import org.thbreport.html.svg.SvgPictures;
import org.thbreport.publication.chart.ChartSpec;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.chart.TileMap;
import org.thbreport.publication.content.FigureBlock;

/** Writes a picture with its title, its sources, its data as a table and its description in words. */
final class FigureHtml {

    private final Bench bench;
    private final HtmlWriter page;

    FigureHtml(Bench bench) {
        this.bench = bench;
        this.page = bench.page();
    }

    void write(FigureBlock figure) {
        Ids ids = bench.ids();
        page.element(Element.FIGURE, List.of(Name.ID.of(ids.given(figure.id())), Attribute.css("figure")), () -> {
            page.element(
                    Element.FIGCAPTION,
                    List.of(Name.ID.of(ids.given(figure.id() + "-title"))),
                    () -> bench.text().heading(figure.heading(), figure.subtitle()));
            page.element(Element.DIV, List.of(Attribute.css(kind(figure.chart()))), () -> picture(figure));
            beside(figure);
            more(figure);
        });
    }

    private static String kind(ChartSpec chart) {
        return chart instanceof SmallMultiples ? "panels" : "pic";
    }

    private void picture(FigureBlock figure) {
        ChartSpec chart = figure.chart();
        if (chart instanceof ShareChart share && !share.valueAxis().isEmpty()) {
            page.element(Element.P, share.valueAxis(), Attribute.css("scale"));
        }
        if (chart instanceof SmallMultiples multiples) {
            panels(figure, multiples);
        } else {
            bench.pictures().write(page, SvgPictures.bare(chart), named(figure));
        }
        if (chart instanceof ShareChart share && !share.bandLabel().isEmpty()) {
            legend(() -> entry(() -> bench.pictures().writeBandSample(page), share.bandLabel()));
        }
        if (chart instanceof SmallMultiples multiples && !multiples.bandLabel().isEmpty()) {
            legend(() -> entry(() -> bench.pictures().writeBandSample(page), multiples.bandLabel()));
        }
        if (chart instanceof TileMap map) {
            legend(() -> map.legend()
                    .forEach(entry -> entry(() -> bench.pictures().writeSample(page, entry.look()), entry.label())));
        }
    }

    /** Names a picture by its title. What it shows is told in it too: browsers do not find a description that is folded away. */
    private PictureNaming named(FigureBlock figure) {
        Ids ids = bench.ids();
        return new PictureNaming(
                ids.of(figure.id() + "-title"),
                ids.given(figure.id() + "-desc"),
                figure.alt().plain());
    }

    /** Writes small charts, each under its title and named by it. */
    private void panels(FigureBlock figure, SmallMultiples chart) {
        Ids ids = bench.ids();
        String title = ids.of(figure.id() + "-title");
        List<Attribute> group = List.of(
                Attribute.css("grid"),
                Name.ROLE.of("group"),
                Name.ARIA_LABELLEDBY.of(title),
                Name.ARIA_DESCRIBEDBY.of(ids.of(figure.id() + "-desc")));
        page.element(Element.P, figure.alt().plain(), Name.ID.of(ids.given(figure.id() + "-desc")), Attribute.heard());
        List<Picture> pictures = bench.pictures().panels(chart);
        page.element(Element.DIV, group, () -> {
            for (int i = 0; i < chart.panels().size(); i++) {
                int number = i;
                String name = ids.given(figure.id() + "-" + (i + 1));
                page.element(Element.DIV, () -> {
                    SmallMultiples.Panel panel = chart.panels().get(number);
                    page.element(Element.SPAN, panel.title(), Attribute.css("panel"), Name.ID.of(name));
                    bench.pictures()
                            .writePanel(
                                    page,
                                    pictures.get(number),
                                    panel.labels(),
                                    new PictureNaming(title + " " + name, "", ""));
                });
            }
        });
    }

    private void legend(Runnable entries) {
        page.element(Element.UL, List.of(Attribute.css("legend")), entries);
    }

    private void entry(Runnable sample, String label) {
        page.element(Element.LI, () -> {
            sample.run();
            page.element(Element.SPAN, label);
        });
    }

    private void beside(FigureBlock figure) {
        if (!figure.source().isEmpty()) {
            page.element(
                    Element.DIV,
                    List.of(Attribute.css("beside")),
                    () -> figure.source()
                            .forEach(line ->
                                    page.element(Element.P, () -> bench.text().write(line))));
        }
    }

    private void more(FigureBlock figure) {
        page.element(Element.DIV, List.of(Attribute.css("more")), () -> {
            String data = bench.ids().given(figure.id() + "-data");
            details(
                    bench.words().web().dataOf(),
                    figure,
                    List.of(Name.ID.of(data)),
                    () -> new TableHtml(bench).frame(figure.data(), data));
            details(
                    bench.words().web().descriptionOf(),
                    figure,
                    List.of(),
                    () -> page.element(Element.P, () -> bench.text().write(figure.alt())));
        });
    }

    private void details(String pattern, FigureBlock figure, List<Attribute> summary, Runnable content) {
        page.element(Element.DETAILS, () -> {
            page.element(
                    Element.SUMMARY,
                    summary,
                    () -> page.text(Placeholders.filled(pattern, String.valueOf(figure.number()))));
            content.run();
        });
    }
}
