package org.thbreport.ingest.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An answer of a server that is no data, though it may have been stored under the name of a table.
 *
 * @param message what it is, without a final full stop
 * @param ticket id of the asynchronous request that it stands for, or null
 * @param address where the data will be, or null
 */
public record NotData(
        String message, @Nullable String ticket, @Nullable String address) {

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern TICKET = Pattern.compile("\\s*\"?(" + UUID + ")\"?\\s*");
    private static final Pattern SUBMITTED = Pattern.compile("<(?:\\w+:)?id>\\s*(" + UUID + ")\\s*</");

    private static final String FOOTER = "Message code=\"413\"";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<\"]+");

    /** Returns what a file is if it begins like an answer that is no data. */
    public static Optional<NotData> recognise(ContentHead head) {
        String text = head.text().strip();
        String start = text.toLowerCase(Locale.ROOT);
        Matcher ticket = TICKET.matcher(text);
        if (ticket.matches()) {
            return Optional.of(
                    new NotData("this is a ticket of an asynchronous request, not data", ticket.group(1), null));
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<head>")) {
            return Optional.of(new NotData("this is a web page, not data", null, null));
        }
        if (start.startsWith("<") && (start.contains(":fault>") || start.contains("<fault"))) {
            return Optional.of(new NotData("this is an error message of the server, not data", null, null));
        }
        if (start.startsWith("<") && (start.contains(":envelope") || start.contains("syncresponse"))) {
            Matcher submitted = SUBMITTED.matcher(text);
            return Optional.of(new NotData(
                    "this is a ticket of an asynchronous request, not data",
                    submitted.find() ? submitted.group(1) : null,
                    null));
        }
        int footer = text.indexOf(FOOTER);
        if (start.startsWith("<") && footer >= 0) {
            Matcher address = ADDRESS.matcher(text);
            return Optional.of(new NotData(
                    "this is a notice that the data will be written to a file, not data",
                    null,
                    address.find(footer) ? address.group() : null));
        }
        if (start.startsWith("{")
                && (start.contains("\"error\"") || start.contains("\"warning\""))
                && !start.contains("\"dimension\"")) {
            return Optional.of(new NotData("this is a message of the server, not data", null, null));
        }
        if (start.startsWith("{\\rtf") || start.startsWith("%pdf")) {
            return Optional.of(new NotData("this is a document, not data", null, null));
        }
        return Optional.empty();
    }
}
