package org.thbreport.register.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;

/**
 * The addresses of one kind of database that are taken: settings of a driver can run code or name files, and none but the harmless
 * ones are.
 */
enum AddressForm {
    POSTGRESQL(
            "jdbc:postgresql:",
            "jdbc:postgresql:(//[A-Za-z0-9.,:_\\[\\]-]+/)?[A-Za-z0-9_.%-]+(\\?(?<settings>.*))?",
            Set.of(
                    "user",
                    "ssl",
                    "sslmode",
                    "sslrootcert",
                    "currentSchema",
                    "targetServerType",
                    "loadBalanceHosts",
                    "loginTimeout"),
            "jdbc:postgresql://host/database?user=name",
            ""),
    TRINO(
            "jdbc:trino:",
            "jdbc:trino://[A-Za-z0-9.:_\\[\\]-]+(/[A-Za-z0-9_.%-]+){0,2}/?(\\?(?<settings>.*))?",
            Set.of("user", "SSL", "SSLTrustStorePath", "SSLUseSystemTrustStore"),
            "jdbc:trino://host:443/catalog/schema?user=name&SSL=true",
            "SSL=true"),
    SPARK(
            "sc://",
            "sc://[A-Za-z0-9.:\\[\\]-]+(/(;(?<settings>.*))?)?",
            Set.of("user_id", "use_ssl"),
            "sc://host:15002/;user_id=name;use_ssl=true",
            "use_ssl=true");

    private static final Pattern SETTING = Pattern.compile("(?<name>[A-Za-z_]+)=[A-Za-z0-9_.,:/@+%~*!$-]*");

    private final String start;
    private final Pattern form;
    private final Set<String> settings;
    private final String example;
    private final String safe;

    AddressForm(String start, String form, Set<String> settings, String example, String safe) {
        this.start = start;
        this.form = Pattern.compile(form);
        this.settings = Set.copyOf(settings);
        this.example = example;
        this.safe = safe;
    }

    /**
     * Returns which kind of database an address is of.
     *
     * @throws CountFailure if it is of none, or has a setting that is not taken
     */
    static AddressForm of(String address, Location place) throws CountFailure {
        for (AddressForm each : values()) {
            if (address.startsWith(each.start)) {
                each.refuseOther(address, place);
                return each;
            }
        }
        throw CountFailure.of(
                RegisterRule.NO_CONNECTION,
                place,
                "this is no address of a database that is read",
                POSTGRESQL.example + ", " + TRINO.example + " or " + SPARK.example);
    }

    /** Sees that a password or token goes no way that others can read. */
    void refuseOpen(String address, Location place) throws CountFailure {
        if (!List.of(address.split("[?;&]", -1)).contains(safe) && !safe.isEmpty()) {
            throw CountFailure.of(
                    RegisterRule.NO_CONNECTION,
                    place,
                    "there is a password or token, which is sent over TLS alone",
                    safe + " in the address");
        }
    }

    private void refuseOther(String address, Location place) throws CountFailure {
        var matcher = form.matcher(address);
        if (!matcher.matches()) {
            throw CountFailure.of(
                    RegisterRule.NO_CONNECTION, place, "the address of the database is not of its form", example);
        }
        String given = matcher.group("settings");
        Set<String> names = new HashSet<>();
        for (String each :
                given == null || given.isEmpty() ? new String[0] : given.split(this == SPARK ? ";" : "&", -1)) {
            var setting = SETTING.matcher(each);
            if (!setting.matches() || !settings.contains(setting.group("name")) || !names.add(setting.group("name"))) {
                throw CountFailure.of(
                        RegisterRule.NO_CONNECTION,
                        place,
                        "a setting of the address is not taken, or stands there twice",
                        "one of " + String.join(", ", settings.stream().sorted().toList()));
            }
        }
    }
}
