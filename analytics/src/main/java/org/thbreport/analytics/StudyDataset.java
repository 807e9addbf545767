package org.thbreport.analytics;

import org.thbreport.model.data.Dataset;
import org.thbreport.model.study.StatisticsReference;

/**
 * A statistics file of a study, read.
 *
 * @param reference what the study says of it
 * @param dataset its observations
 */
public record StudyDataset(StatisticsReference reference, Dataset dataset) {}
