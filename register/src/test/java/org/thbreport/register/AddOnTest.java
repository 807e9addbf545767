package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register in Trino is counted with the driver that was tried, and with no other; addresses hold no secret and no other setting. */
class AddOnTest {
    private static final String ADDRESS = "jdbc:trino://127.0.0.1:1/memory/default?user=a";

    @TempDir
    private Path folder;

    private RegisterFixture at(String address) {
        return new RegisterFixture(folder)
                .with("connection: {files: \"rows.csv\"}", "connection: {jdbc: \"" + address + "\"}\n    relation: x");
    }

    @Test
    void namesTheJarThatIsMissingOrAnother() throws Exception {
        assertThat(at(ADDRESS).issues())
                .singleElement()
                .asString()
                .contains(
                        "error[REG-32]: a register in Trino needs the add-on in addons/trino: trino-jdbc-476.jar is not there");
        Files.createDirectories(folder.resolve("addons/trino"));
        Files.writeString(folder.resolve("addons/trino/trino-jdbc-476.jar"), "other");
        assertThat(at(ADDRESS).database(folder.resolve("addons"), null).issues())
                .singleElement()
                .asString()
                .contains("trino-jdbc-476.jar is another than the one that was tried; mvn -f");
    }

    @Test
    void refusesSecretsAndSettingsInAddresses() {
        for (String secret : List.of("password=x", "accessToken=x", "SSLKeyStorePassword=x", "extraCredentials=a:x")) {
            assertThat(at(ADDRESS + "&" + secret).studyIssues())
                    .as(secret)
                    .singleElement()
                    .asString()
                    .contains("error[REG-3]: the address of the database holds a password, a token or a key");
        }
        assertThat(at(ADDRESS + "&socksProxy=a:1").issues())
                .singleElement()
                .asString()
                .contains("a setting of the address is not taken; one of SSL, SSLTrustStorePath");
        assertThat(at("jdbc:trino:db").issues())
                .singleElement()
                .asString()
                .contains("the address of the database is not of its form");
        assertThat(at("jdbc:mysql://db/thb").issues())
                .singleElement()
                .asString()
                .contains("this is no address of a database that is read");
    }
}
