package org.thbreport.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.register.RegisterVintages;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Location;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.RegisterCounts;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.code.CodeReader;
import org.thbreport.register.code.CodeTables;
import org.thbreport.register.code.OwnValue;
import org.thbreport.register.code.RawValues;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.DatabaseEngine;
import org.thbreport.register.engine.DuckDbEngine;
import org.thbreport.register.engine.RegisterEngine;
import org.thbreport.register.rows.RegisterFiles;
import org.thbreport.register.rows.Rejects;
import org.thbreport.register.text.CheckText;
import org.thbreport.register.text.CountText;
import org.thbreport.register.text.ProfileText;
import org.thbreport.register.text.RowFacts;

/** Counts one register: lists the values of its codes, says what they stand for, and runs one text where the rows lie. */
public final class RegisterCounter {
    private static final String CASES = "...";

    private final CountTask task;
    private final CaseRegister register;
    private final AtomicReference<@Nullable RegisterEngine> running = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Issue> issues = new ArrayList<>();

    /** Makes a counter. */
    public RegisterCounter(CountTask task) {
        this.task = task;
        this.register = task.register();
    }

    /** Stops the counting, which then fails; may be called by any thread. */
    public void cancel() {
        stopped.set(true);
        RegisterEngine engine = running.get();
        if (engine != null) {
            engine.cancel();
        }
    }

    /**
     * Counts the register.
     *
     * @throws CountFailure if it cannot be read, is stopped or takes too long
     */
    public Counting count() throws CountFailure {
        Rejects rejects = new Rejects(register.rules().rejects());
        try (RegisterEngine engine = open(rejects)) {
            running.set(engine);
            if (stopped.get()) {
                throw CountFailure.stopped(place());
            }
            return count(engine, rejects);
        } catch (SQLException failure) {
            throw stopped.get() ? CountFailure.stopped(place()) : CountFailure.refused(place(), "counting", failure);
        } finally {
            running.set(null);
        }
    }

    private Location place() {
        return register.place("connection");
    }

    private RegisterEngine open(Rejects rejects) throws CountFailure {
        if (register.connection().address() != null) {
            try {
                return DatabaseEngine.open(register, task.password(), task.seconds(), task.addons());
            } catch (CountFailure failure) {
                throw stopped.get() ? CountFailure.stopped(place()) : failure;
            }
        }
        RegisterFiles files = RegisterFiles.find(task.study(), register, task.listener());
        Path folder = task.study().resolve(register.folder());
        try {
            VintageFolder.make(folder);
        } catch (IOException refused) {
            throw CountFailure.of(
                    RegisterRule.OPEN_VINTAGES,
                    register.place("vintages"),
                    "the folder of counts cannot be written",
                    "a folder that its owner can write");
        }
        DuckDbEngine engine = DuckDbEngine.open(folder, task.seconds());
        running.set(engine);
        try {
            files.read(engine, rejects);
        } catch (CountFailure failure) {
            engine.close();
            throw stopped.get() ? CountFailure.stopped(place()) : failure;
        }
        return engine;
    }

    private Counting count(RegisterEngine engine, Rejects rejects) throws SQLException, CountFailure {
        CodeReader codes = new CodeReader(task.countries(), register, task.snapshot(), issues);
        CodeTables tables = codes.read(profile(engine));
        RowFacts facts =
                RowFacts.of(texts(engine.query(CheckText.of(register, tables, engine.cases(), task.extracted()))));
        CountText text = new CountText(register, tables);
        CountAnswer answer = new CountAnswer(register).read(engine.query(text.text(engine.cases())));
        issues.addAll(rejects.issues(facts.undated(), register.place("id")));
        issues.addAll(CountIssues.of(register, facts, answer));
        long rows = facts.all() - facts.undated();
        long refused = rejects.count() + facts.undated();
        SortedMap<String, Long> figures = figures(facts, answer, tables);
        boolean usable = issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
        SortedMap<String, String> head = new TreeMap<>(codes.hashes());
        head.put("contract", RegisterCounts.CONTRACT);
        head.put("register", register.id());
        head.put("population", register.rules().kind().code());
        head.put("zone", String.valueOf(register.zone()));
        head.put("union", register.rules().dated() ? "dated" : "EU27_2020");
        head.put("settings", RegisterVintages.settings(register));
        head.put(
                "text",
                InputFile.of("text", text.text(CASES).getBytes(StandardCharsets.UTF_8))
                        .sha256());
        head.put("rows", String.valueOf(rows));
        head.put("refused", String.valueOf(refused));
        figures.forEach((name, figure) -> head.put("rows." + name.replace(' ', '-'), String.valueOf(figure)));
        RegisterCounts counts = usable ? new RegisterCounts(head, answer.counts()) : null;
        return new Counting(counts, engine.name(), rows, refused, figures, issues);
    }

    private static List<String> texts(List<List<@Nullable String>> rows) {
        return rows.get(0).stream().map(String::valueOf).toList();
    }

    private static SortedMap<String, Long> figures(RowFacts facts, CountAnswer answer, CodeTables tables) {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("without person", facts.nameless());
        figures.put("of no victims", facts.noVictim());
        figures.put("outside the periods", facts.outside());
        figures.put("repeating a key", facts.repeated());
        figures.put("born after registration", facts.bornLater());
        figures.put("with unmapped codes", tables.unmapped());
        figures.put("persons with contradicting sex", answer.conflictingSex());
        figures.put("persons with contradicting citizenship", answer.conflictingCitizenship());
        figures.put("persons of other status", answer.leftOut());
        return figures;
    }

    private RawValues profile(RegisterEngine engine) throws SQLException {
        RawValues values = new RawValues();
        for (RegisterRole role : ProfileText.roles()) {
            if (!register.columns().has(role)) {
                continue;
            }
            List<List<@Nullable String>> rows = engine.query(ProfileText.of(role, engine.cases()));
            if (rows.size() > RawValues.MOST) {
                issues.add(RegisterRule.TOO_MANY_VALUES.issue(
                        register.place("columns." + role.key()),
                        "the column of " + role.key() + " has more than " + RawValues.MOST
                                + " different values, so it holds no codes",
                        "a column of codes; none of its values is shown, because a free text may hold names"));
                continue;
            }
            for (List<@Nullable String> row : rows) {
                String value = String.valueOf(row.get(row.size() - 2));
                long count = Long.parseLong(String.valueOf(row.get(row.size() - 1)));
                if (role == RegisterRole.CITIZENSHIP) {
                    values.addCitizenship(String.valueOf(row.get(0)), value, count);
                } else {
                    values.add(role, value, count);
                }
            }
        }
        return values;
    }

    /**
     * Returns the statements for the owner of the database to read: the counting and the checking one.
     *
     * @param offline whether nothing is connected to: values are then left out
     * @throws CountFailure if values are wanted and the register cannot be read
     */
    public List<String> texts(boolean offline) throws CountFailure {
        if (offline) {
            CodeTables none = new CodeReader(task.countries(), register, task.snapshot(), new ArrayList<>())
                    .read(new RawValues());
            return List.of(
                    new CountText(register, none).text("  " + CASES),
                    CheckText.of(register, none, "  " + CASES, task.extracted()));
        }
        try (RegisterEngine engine = open(new Rejects(Integer.MAX_VALUE))) {
            RawValues values = profile(engine);
            CodeTables tables =
                    new CodeReader(task.countries(), register, task.snapshot(), new ArrayList<>()).read(values);
            return List.of(
                    masked(new CountText(register, tables).text(engine.cases()), values),
                    masked(CheckText.of(register, tables, engine.cases(), task.extracted()), values));
        } catch (SQLException failure) {
            throw CountFailure.refused(place(), "listing values", failure);
        }
    }

    /** What is no code may tell who somebody is: it is not shown, here as in messages. */
    private static String masked(String text, RawValues values) {
        String shown = text;
        for (RegisterRole role : ProfileText.roles()) {
            for (String raw : values.of(role).keySet()) {
                String value = OwnValue.shown(raw);
                shown = value.equals(raw)
                        ? shown
                        : shown.replace("'" + raw.replace("'", "''") + "'", "'" + value + "'");
            }
        }
        return shown;
    }

    /** Returns whether a folder is one that others can read. */
    static boolean isOpen(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).stream()
                .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }
}
