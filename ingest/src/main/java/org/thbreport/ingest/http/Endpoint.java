package org.thbreport.ingest.http;

import java.net.URI;
import java.util.Locale;

/**
 * The addresses of an endpoint's tables and tickets, in the form that Eurostat's dissemination interface has.
 *
 * @param base address that all others begin with, without a slash at its end
 */
public record Endpoint(String base) {

    /** Eurostat's dissemination interface. */
    public static final Endpoint EUROSTAT = new Endpoint("https://ec.europa.eu/eurostat/api/dissemination");

    /** Takes the slash from the end. */
    public Endpoint {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /**
     * Returns the address of a table in the format that a file's name asks for: {@code .tsv}, {@code .json}, {@code .xml},
     * or SDMX-CSV for all others; {@code .gz} behind it asks for a compressed answer.
     *
     * @param dataset id of the dataset
     * @param file name of the file that it is to fill
     * @throws IllegalArgumentException if the id has other characters than letters, digits, {@code _}, {@code $}, {@code -}
     */
    public URI table(String dataset, String file) {
        if (!dataset.matches("[A-Za-z0-9_$-]+")) {
            throw new IllegalArgumentException("not the id of a dataset: " + dataset);
        }
        String name = file.toLowerCase(Locale.ROOT);
        boolean compressed = name.endsWith(".gz");
        String plain = compressed ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".json")) {
            return URI.create(base + "/statistics/1.0/data/" + dataset.toLowerCase(Locale.ROOT));
        }
        String code = dataset.toUpperCase(Locale.ROOT);
        String format = plain.endsWith(".tsv") ? "TSV" : plain.endsWith(".xml") ? "structurespecificdata" : "SDMX-CSV";
        return URI.create(base + "/sdmx/2.1/data/" + code + "?format=" + format
                + (compressed ? "&compressed=true" : "&compressed=false"));
    }

    /** Returns where the state of an asynchronous request is told. */
    public URI ticketState(String ticket) {
        return URI.create(base + "/1.0/async/status/" + ticket);
    }

    /** Returns where the answer to an asynchronous request is. */
    public URI ticketData(String ticket) {
        return URI.create(base + "/1.0/async/data/" + ticket);
    }
}
