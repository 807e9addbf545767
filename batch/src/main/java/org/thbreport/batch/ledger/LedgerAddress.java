package org.thbreport.batch.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a batch file may name as its ledger: the path of a database file, or the address of a PostgreSQL server. A batch file may
 * come from anybody, and settings of a database driver can run code, write files or name classes: none but the harmless ones
 * are taken.
 */
public final class LedgerAddress {
    /** Beginning of the address of a server. */
    static final String SERVER = "jdbc:postgresql:";

    private static final String ANY_DATABASE = "jdbc:";
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql:(//[A-Za-z0-9.,:_\\[\\]-]+/)?[A-Za-z0-9_.%-]+(\\?(?<settings>.*))?");
    private static final Pattern SETTING = Pattern.compile("(?<name>[A-Za-z]+)=[A-Za-z0-9_.,:/@+%~*!$-]*");
    private static final Set<String> SETTINGS = Set.of(
            "user",
            "password",
            "ssl",
            "sslmode",
            "sslrootcert",
            "currentSchema",
            "targetServerType",
            "loadBalanceHosts",
            "loginTimeout");
    private static final Pattern UNFIT_PATH = Pattern.compile("[;\\p{Cntrl}]");

    private LedgerAddress() {}

    /** Returns what is wrong with a ledger, as words that go on from its name; empty if it can be used. */
    public static Optional<String> fault(String ledger) {
        if (!ledger.startsWith(ANY_DATABASE)) {
            return UNFIT_PATH.matcher(ledger).find()
                    ? Optional.of("a path has no semicolon and no control character")
                    : Optional.empty();
        }
        Matcher address = ADDRESS.matcher(ledger);
        if (!address.matches()) {
            return Optional.of("this is no address of a PostgreSQL database");
        }
        String settings = address.group("settings");
        for (String each : settings == null ? new String[0] : settings.split("&", -1)) {
            Matcher setting = SETTING.matcher(each);
            if (!setting.matches() || !SETTINGS.contains(setting.group("name"))) {
                int end = each.indexOf('=');
                return Optional.of("the setting \"" + (end < 0 ? each : each.substring(0, end)) + "\" is not taken");
            }
        }
        return Optional.empty();
    }
}
