package org.thbreport.ingest.study;

import java.time.LocalDate;
import org.thbreport.model.issue.Location;

/**
 * A country in lists that cannot have taken part.
 *
 * @param first where it stands first
 * @param day day on which membership is judged there
 * @param lists number of lists with it
 */
record Stranger(Location first, LocalDate day, int lists) {}
