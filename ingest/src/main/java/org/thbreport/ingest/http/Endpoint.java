package org.thbreport.ingest.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thbreport.model.study.TableQuery;
import org.thbreport.model.study.TableService;

/**
 * The addresses of an endpoint's tables and tickets, in the form that Eurostat's dissemination interface has: SDMX REST 1.5
 * for SDMX 2.1 and 2.0 for SDMX 3.0, and the statistics interface of JSON-stat.
 *
 * @param base address that all others begin with, without a slash at its end, user and password
 * @param authorization what the service is told of user and password, or null where there are none; it goes into requests and
 *     nowhere else
 */
public record Endpoint(String base, @Nullable String authorization) {

    private static final Pattern WITH_USER = Pattern.compile("(?i)(https?://)([^/?#]*)@(.*)");

    private static final Pattern SCHEME = Pattern.compile("^\\w+:");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** Eurostat's dissemination interface. */
    public static final Endpoint EUROSTAT = new Endpoint("https://ec.europa.eu/eurostat/api/dissemination");

    /** Takes the slash from the end, and writes the scheme small: others compare it. */
    public Endpoint {
        base = SCHEME.matcher(base).replaceFirst(scheme -> scheme.group().toLowerCase(Locale.ROOT));
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /**
     * Makes an endpoint of an address as a user gives it.
     *
     * @param address the address; user and password may stand before its host: {@code https://user:password@host/path}
     */
    public Endpoint(String address) {
        this(
                WITH_USER.matcher(address).replaceFirst("$1$3"),
                authorization(WITH_USER.matcher(address)).orElse(null));
    }

    /**
     * Makes an endpoint of an address as a user gives it, user and password included; empty if no address of a table can be made of it: it is
     * none, or is one of something within, behind {@code ?} or {@code #}.
     */
    public static Optional<Endpoint> of(String address) {
        try {
            Endpoint endpoint = new Endpoint(address);
            URI base = new URI(endpoint.base());
            boolean isBase = SCHEMES.contains(String.valueOf(base.getScheme()))
                    && base.getHost() != null
                    && base.getUserInfo() == null
                    && base.getQuery() == null
                    && base.getFragment() == null;
            return isBase ? Optional.of(endpoint) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> authorization(Matcher address) {
        if (!address.matches()) {
            return Optional.empty();
        }
        String user = URLDecoder.decode(address.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
        return Optional.of("Basic "
                + Base64.getEncoder()
                        .encodeToString((user.contains(":") ? user : user + ":").getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return base;
    }

    /**
     * Returns the address of a table in the format that a file's name asks for: {@code .tsv}, {@code .json}, {@code .xml},
     * or SDMX-CSV for all others; {@code .gz} behind it asks for a compressed answer. Without a service in the query, that
     * for JSON-stat is the statistics interface and that for all others SDMX 2.1.
     *
     * @param dataset id of the dataset
     * @param file name of the file that it is to fill
     * @throws FetchException if the service cannot be asked this
     */
    public TableAddress table(String dataset, String file, TableQuery query) throws FetchException {
        if (!dataset.matches("[A-Za-z0-9_$-]+")) {
            throw new FetchException(
                    FetchRule.REFUSED, "no address can be made of the id", "expected letters, digits and _");
        }
        TableFormat format = TableFormat.ofFile(file);
        TableService service = query.service() == null
                ? format == TableFormat.JSON_STAT ? TableService.STATISTICS : TableService.SDMX_2_1
                : query.service();
        QueryText text = new QueryText();
        String path = switch (service) {
            case SDMX_2_1 -> sdmx2(dataset, format, query, text);
            case SDMX_3_0 -> sdmx3(dataset, format, query, text);
            case STATISTICS -> statistics(dataset, format, query, text);
        };
        if (service != TableService.STATISTICS) {
            String compressed = service == TableService.SDMX_2_1 ? "compressed" : "compress";
            text.add(compressed, String.valueOf(TableFormat.isCompressed(file)));
        }
        return new TableAddress(
                URI.create(base + path + text), service == TableService.SDMX_3_0 ? format.accept() : "*/*");
    }

    private static String sdmx2(String dataset, TableFormat format, TableQuery query, QueryText text)
            throws FetchException {
        if (!query.codes().isEmpty()) {
            throw new FetchException(
                    FetchRule.NOT_ASKABLE,
                    "the service sdmx-2.1 takes codes only in the order of its dimensions, which is not known",
                    "service: sdmx-3.0 in fetch, or no codes");
        }
        text.add("format", format.inSdmx2());
        text.addIfGiven("startPeriod", query.from());
        text.addIfGiven("endPeriod", query.to());
        return "/sdmx/2.1/data/" + dataset.toUpperCase(Locale.ROOT);
    }

    private static String sdmx3(String dataset, TableFormat format, TableQuery query, QueryText text) {
        query.codes().forEach((dimension, codes) -> text.addAnyOf("c[" + dimension + "]", codes));
        text.addRange("c[TIME_PERIOD]", query.from(), query.to());
        text.add("format", format.inSdmx3());
        text.addIfGiven("formatVersion", format.versionInSdmx3());
        return "/sdmx/3.0/data/dataflow/" + QueryText.encode(query.agency()) + "/" + dataset + "/"
                + QueryText.encode(query.version());
    }

    private static String statistics(String dataset, TableFormat format, TableQuery query, QueryText text)
            throws FetchException {
        if (format != TableFormat.JSON_STAT) {
            throw new FetchException(
                    FetchRule.NOT_ASKABLE,
                    "the service statistics gives only JSON-stat",
                    "a file whose name ends in .json");
        }
        query.codes().forEach((dimension, codes) -> codes.forEach(code -> text.add(dimension, code)));
        text.addIfGiven("sinceTimePeriod", query.from());
        text.addIfGiven("untilTimePeriod", query.to());
        return "/statistics/1.0/data/" + dataset.toLowerCase(Locale.ROOT);
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
