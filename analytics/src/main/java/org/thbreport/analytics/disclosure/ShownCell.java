package org.thbreport.analytics.disclosure;

import java.util.OptionalLong;
import org.thbreport.analytics.panel.CellKey;

/**
 * A count as a publication shows it.
 *
 * @param table id of the table that it is in
 * @param key which count it is
 * @param value the count; empty where it is withheld
 */
public record ShownCell(String table, CellKey key, OptionalLong value) {}
