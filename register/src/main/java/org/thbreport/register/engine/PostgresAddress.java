package org.thbreport.register.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;

/** The addresses of databases that are taken: settings of a driver can run code or name files, and none but the harmless ones are. */
final class PostgresAddress {
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql:(//[A-Za-z0-9.,:_\\[\\]-]+/)?[A-Za-z0-9_.%-]+(\\?(?<settings>.*))?");
    private static final Pattern SETTING = Pattern.compile("(?<name>[A-Za-z]+)=[A-Za-z0-9_.,:/@+%~*!$-]*");
    private static final Set<String> SETTINGS = Set.of(
            "user",
            "ssl",
            "sslmode",
            "sslrootcert",
            "currentSchema",
            "targetServerType",
            "loadBalanceHosts",
            "loginTimeout");

    private PostgresAddress() {}

    /** Refuses an address that is none, or has another setting. */
    static void refuseOther(String address, Location place) throws CountFailure {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw CountFailure.of(
                    RegisterRule.NO_CONNECTION,
                    place,
                    "this is no address of a PostgreSQL database",
                    "jdbc:postgresql://host/database?user=name; other databases are not read by this version");
        }
        String settings = matcher.group("settings");
        for (String each : settings == null ? new String[0] : settings.split("&", -1)) {
            var setting = SETTING.matcher(each);
            if (!setting.matches() || !SETTINGS.contains(setting.group("name"))) {
                throw CountFailure.of(
                        RegisterRule.NO_CONNECTION,
                        place,
                        "a setting of the address is not taken",
                        "one of " + String.join(", ", SETTINGS.stream().sorted().toList()));
            }
        }
    }
}
