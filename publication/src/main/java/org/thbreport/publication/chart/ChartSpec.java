package org.thbreport.publication.chart;

/** A picture as data. */
public sealed interface ChartSpec permits ShareChart, BarChart, SmallMultiples, TileMap {}
