package org.thbreport.ingest.http;

import java.net.URI;

/**
 * Where a table is asked for, and as what.
 *
 * @param address address of the table, with the parts that are asked for and the format
 * @param accept media types that are accepted, best first, for servers that choose the format by them
 */
public record TableAddress(URI address, String accept) {}
