package org.thbreport.model.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a register lie.
 *
 * @param files pattern of the paths of files, relative to the study folder ({@code registers/*.csv}), or null for a database
 * @param encoding name of the character set of text files
 * @param delimiter what stands between fields, or null to find it
 * @param dates forms of days in files, as Java's patterns
 * @param address address of a database, or null for files
 * @param relation table or view of the database, or null
 * @param query one SELECT in place of a relation, or null
 * @param timeout seconds that a statement of the database may take
 * @param passwordFile file that holds the password and nothing else, or null
 */
public record RegisterConnection(
        @Nullable String files,
        String encoding,
        @Nullable String delimiter,
        List<String> dates,
        @Nullable String address,
        @Nullable String relation,
        @Nullable String query,
        int timeout,
        @Nullable String passwordFile) {

    /** Copies the list. */
    public RegisterConnection {
        dates = List.copyOf(dates);
    }

    /** Returns the address of the database without its settings, for messages. */
    public String shownAddress() {
        return address == null ? "" : address.replaceFirst("[?].*|/;.*", "").replaceAll("//[^/@]*@", "//");
    }
}
