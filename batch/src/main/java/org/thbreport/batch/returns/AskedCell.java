package org.thbreport.batch.returns;

/**
 * What a return asks for.
 *
 * @param table name of the table
 * @param population whom or what it counts; empty for what no register counts
 * @param breakdown by what
 * @param category one category, {@code EACH} for all, {@code REST} for those that no other line of the table names
 * @param label what it is called
 */
record AskedCell(String table, String population, String breakdown, String category, String label) {
    static final String EACH = "EACH";
    static final String REST = "REST";
}
