package org.thbreport.publication.chart;

import java.util.List;
import org.thbreport.publication.text.Figure;

/** A picture as data. */
public sealed interface ChartSpec permits ShareChart, BarChart, SmallMultiples, TileMap {

    /** Returns the numbers that are printed in the picture, without the ticks of its axes. */
    List<Figure> labels();
}
