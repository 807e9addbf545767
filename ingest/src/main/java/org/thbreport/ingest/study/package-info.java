/** The study folder: {@code study.yaml}, {@code findings.csv} and texts, read with every problem found in one pass. */
@NullMarked
package org.thbreport.ingest.study;

import org.jspecify.annotations.NullMarked;
