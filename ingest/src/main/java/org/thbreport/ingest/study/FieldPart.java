package org.thbreport.ingest.study;

import org.thbreport.model.issue.Location;

/**
 * One of several texts in a field.
 *
 * @param text the text without blanks around it
 * @param location where it stands
 */
record FieldPart(String text, Location location) {}
