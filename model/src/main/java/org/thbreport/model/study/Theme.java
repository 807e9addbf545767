package org.thbreport.model.study;

/**
 * A theme of the study.
 *
 * @param id id; its name in each language stands in {@link StudyTexts}
 */
public record Theme(String id) {}
