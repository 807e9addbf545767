package org.thbreport.publication.check;

import java.util.List;
import org.thbreport.publication.chart.ShareChart;
import org.thbreport.publication.chart.ShareMark;
import org.thbreport.publication.chart.SmallMultiples;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;

/** Every figure and chart has a title and an alternative text, and the text says the numbers that the picture prints. */
final class FigureRule {

    private static final String RULE = "PUB-7";

    private FigureRule() {}

    static List<PublicationFault> check(Briefing briefing) {
        Faults faults = new Faults(RULE);
        for (FigureBlock figure : BriefingWalk.blocks(briefing, FigureBlock.class)) {
            faults.unless(!figure.title().isBlank(), figure.id(), "the figure has no title");
            faults.unless(!figure.alt().plain().isBlank(), figure.id(), "the figure has no alternative text");
            for (ShareMark mark : marks(figure)) {
                faults.unless(
                        figure.alt().plain().contains(mark.label()),
                        figure.id(),
                        "the alternative text leaves out " + mark.label());
            }
        }
        return faults.found();
    }

    static List<PublicationFault> check(Annex annex) {
        Faults faults = new Faults(RULE);
        annex.sheets()
                .forEach(sheet -> sheet.figures()
                        .forEach(chart -> faults.unless(
                                !chart.alt().plain().isBlank() && !chart.title().isBlank(),
                                sheet.id(),
                                "a chart has no title or no alternative text")));
        return faults.found();
    }

    private static List<ShareMark> marks(FigureBlock figure) {
        if (figure.chart() instanceof ShareChart chart) {
            return chart.marks();
        }
        return figure.chart() instanceof SmallMultiples multiples
                ? multiples.panels().stream()
                        .flatMap(panel -> panel.marks().stream())
                        .toList()
                : List.of();
    }
}
