package org.thbreport.ingest.study;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.RegisterConnection;

/** Where the rows of a register lie, from {@code study.yaml}; a password in it, or a text that is not one SELECT, is refused. */
record RegisterConnectionYaml(IssueLog log) {
    private static final int TIMEOUT = 600;
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)[?&;][a-z._-]*(password|pwd|pass|token|secret|credential|key)[a-z._-]*=|//[^/@?]*:[^/@?]*@");
    private static final Pattern WRITES = Pattern.compile("(?s).*;\\s*\\S.*");

    /** Reads the connection of a register, with the relation or query that stand beside it. */
    RegisterConnection read(YamlMap register) {
        YamlMap map = register.map("connection");
        String files = map.text("files");
        String jdbc = map.text("jdbc");
        String spark = map.text("spark");
        String address = jdbc == null ? spark : jdbc;
        String relation = register.text("relation");
        String query = register.text("query");
        if (Stream.of(files, jdbc, spark).filter(Objects::nonNull).count() != 1) {
            log.error(
                    StudyRule.WRONG_FORM,
                    map.location(),
                    "a connection names files or a database, and not both",
                    "expected: {files: ...}, {jdbc: ...} or {spark: ...}");
        }
        if (address != null) {
            Location place = map.location(jdbc == null ? "spark" : "jdbc");
            refusePassword(address, place);
            if ((relation == null) == (query == null)) {
                log.error(
                        StudyRule.WRONG_FORM,
                        place,
                        "a database needs either relation or query beside connection",
                        "expected: \"relation: schema.table\", or \"query: SELECT ...\"");
            }
        }
        if (query != null) {
            refuseOther(query, register.location("query"));
        }
        String delimiter = map.text("delimiter");
        return new RegisterConnection(
                files,
                map.text("encoding", "UTF-8"),
                delimiter == null || delimiter.equals("auto") ? null : delimiter,
                map.has("dates") ? map.texts("dates") : List.of("yyyy-MM-dd"),
                address,
                relation,
                query == null ? null : query.strip().replaceFirst(";$", ""),
                map.has("timeout") ? map.integer("timeout") : TIMEOUT,
                map.text("passwordFile"));
    }

    private void refusePassword(String address, Location place) {
        if (PASSWORD.matcher(address).find()) {
            log.add(RegisterRule.PASSWORD_IN_STUDY.issue(
                    place,
                    "the address of the database holds a password, a token or a key",
                    "passwordFile, ~/.pgpass or the variable THB_REPORT_DB_PASSWORD_<ID>"));
        }
    }

    private void refuseOther(String query, Location place) {
        String text = query.strip();
        String start = text.toUpperCase(Locale.ROOT);
        boolean begins = start.matches("(?s)(SELECT|WITH)\\b.*");
        if (!begins || WRITES.matcher(text).matches() || text.contains("--") || text.contains("/*")) {
            log.add(RegisterRule.NOT_ONE_SELECT.issue(
                    place,
                    "the query is not one SELECT",
                    "one statement that begins with SELECT or WITH, without comments and without a semicolon within"));
        }
    }
}
