package org.thbreport.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register in Trino is counted with the driver that was tried, and with no other; addresses hold no secret and no other setting. */
class AddOnTest {
    private static final String ADDRESS = "jdbc:trino://127.0.0.1:1/memory/default?user=a";

    private static final Pattern ARTIFACT = Pattern.compile(
            "(?:<groupId>[^<]+</groupId>\\s*<artifactId>|<artifact>[^:<]+:)([^<:]+)(?:</artifactId>\\s*<version>|:)"
                    + "([^<:]+)(?:</version>\\s*</artifactItem>|</artifact>)");

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
                .contains("trino-jdbc-476.jar is another than the one that was tried; mvn -f '")
                .contains("addons/trino/pom.xml' package");
    }

    @Test
    void fetchesWhatItWasTriedWith() throws Exception {
        List<String> jars = new ArrayList<>();
        for (String addOn : List.of("spark", "trino")) {
            String pom = Files.readString(Path.of("..", "addons", addOn, "pom.xml"));
            ARTIFACT.matcher(pom)
                    .results()
                    .forEach(found -> jars.add(addOn + "," + found.group(1) + "-" + found.group(2) + ".jar"));
        }
        try (InputStream list =
                Objects.requireNonNull(RegisterCounter.class.getResourceAsStream("engine/addons.csv"))) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .map(line -> line.substring(0, line.lastIndexOf(','))))
                    .containsExactlyElementsOf(jars);
        }
    }

    @Test
    void takesSparkWithoutSecretsInItsAddress() {
        assertThat(spark("sc://127.0.0.1:1").issues())
                .singleElement()
                .asString()
                .contains(
                        "error[REG-32]: a register in Spark needs the add-on in addons/spark: antlr4-runtime-4.13.1.jar");
        assertThat(spark("sc://127.0.0.1:1/;token=x").studyIssues())
                .singleElement()
                .asString()
                .contains("error[REG-3]: the address of the database holds a password, a token or a key");
        assertThat(spark("sc://127.0.0.1:1/;user_id=a;x-proxy=b").issues())
                .singleElement()
                .asString()
                .contains("a setting of the address is not taken, or stands there twice; one of use_ssl, user_id");
        assertThat(spark("sc://127.0.0.1:1/;user_id=a").database(null, "t").issues())
                .singleElement()
                .asString()
                .contains("there is a password or token, which is sent over TLS alone; use_ssl=true in the address");
        assertThat(at(ADDRESS).database(null, "t").issues())
                .singleElement()
                .asString()
                .contains("which is sent over TLS alone; SSL=true in the address");
    }

    private RegisterFixture spark(String address) {
        return new RegisterFixture(folder)
                .with("connection: {files: \"rows.csv\"}", "connection: {spark: \"" + address + "\"}\n    relation: x");
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
                .contains(
                        "a setting of the address is not taken, or stands there twice; one of SSL, SSLTrustStorePath");
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
