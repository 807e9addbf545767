package org.thbreport.register.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;

/** The way to a register in Spark Connect. Nothing but SELECTs is sent to it. */
final class SparkConnection {
    private static final int PORT = 15_002;
    private static final int WAIT = 10_000;

    /** Seconds that a server may take for its first answers, in which nothing is read. */
    private static final int FIRST = 60;

    /** How Spark reads the text as other engines do: its own ways with texts, names and sums are older than its ANSI mode. */
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.ansi.enabled", "true",
            "spark.sql.ansi.doubleQuotedIdentifiers", "true",
            "spark.sql.ansi.enforceReservedKeywords", "false",
            "spark.sql.parser.escapedStringLiterals", "false",
            "spark.sql.legacy.consecutiveStringLiterals.enabled", "false",
            "spark.sql.timestampType", "TIMESTAMP_LTZ",
            "spark.sql.variable.substitute", "false");

    /** What would write to the standard error by the JDK's own logs. */
    private static final Logger LOG = Logger.getLogger("org.sparkproject");

    private SparkConnection() {}

    static SparkEngine open(
            CaseRegister register, Location place, @Nullable String token, int timeout, URLClassLoader addOn)
            throws CountFailure {
        if (!ByteBuffer.class.getModule().isOpen("java.nio", addOn.getUnnamedModule())) {
            throw CountFailure.of(
                    RegisterRule.NO_ENGINE,
                    place,
                    "the client of Spark cannot read answers in this Java as it was started",
                    "the program's launcher, or java --add-opens=java.base/java.nio=ALL-UNNAMED");
        }
        String address = String.valueOf(register.connection().address());
        ZoneId zone = register.zone();
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("spark.sql.session.timeZone", zone == null ? "UTC" : zone.getId());
        LOG.setLevel(Level.OFF);
        TimedCalls calls = new TimedCalls(addOn);
        int patience = Math.min(timeout, FIRST);
        SparkClient client = null;
        try {
            answer(address);
            SparkClient made = calls.call(() -> new SparkClient(addOn, address, token, settings), patience);
            client = made;
            String version = calls.call(made::version, patience);
            if (version.matches("[0-3][.].*")) {
                throw CountFailure.of(
                        RegisterRule.NO_CONNECTION, place, "Spark " + version + " is too old", "Spark 4 or newer");
            }
            Map<String, Integer> types =
                    SparkTypes.of(calls.call(() -> made.columns(RelationColumns.none(register)), timeout));
            RelationColumns.require(register, types);
            String cases = new CasesBinding(register, types, SqlDialect.SPARK).cases();
            return new SparkEngine(
                    made,
                    calls,
                    timeout,
                    "Spark " + version,
                    cases,
                    register.connection().query());
        } catch (SQLException refused) {
            close(client, calls);
            throw CountFailure.refused(place, "reading " + register.connection().shownAddress(), refused);
        } catch (CountFailure missing) {
            close(client, calls);
            throw missing;
        }
    }

    private static void close(@Nullable SparkClient client, TimedCalls calls) {
        if (client != null) {
            SparkEngine.close(client, calls);
        }
    }

    /** The client asks a server that is not there for many minutes. */
    private static void answer(String address) throws SQLException {
        URI uri = URI.create(address);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort()), WAIT);
        } catch (IOException | IllegalArgumentException nobody) {
            throw new SQLException("no connection", "08001");
        }
    }
}
