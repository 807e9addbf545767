package org.thbreport.analytics.revision;

import org.thbreport.model.study.StatisticsReference;

/**
 * The download that a statistics file of a study is.
 *
 * @param reference what the study says of the file
 * @param vintage the download
 */
public record UsedVintage(StatisticsReference reference, VintageReference vintage) {}
