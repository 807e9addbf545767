package org.thbreport.batch.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.edition.OpenStudy;
import org.thbreport.batch.register.DatabasePassword;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.study.Study;
import org.thbreport.register.engine.CountFailure;

/**
 * What the commands on registers read of a study: the file that describes it, and nothing of what it will publish.
 *
 * @param folder the study folder
 * @param named the folder as the user named it
 * @param snapshot its files
 * @param reading what the study says
 */
record RegisterInput(Path folder, String named, InputSnapshot snapshot, StudyReading reading) {
    private static final String STUDY = "study.yaml";

    /** Rule: a language lacks a text. Who counts need not be who translates. */
    private static final String MISSING_TEXT = "STUDY-17";

    /**
     * Reads a study.
     *
     * @throws CommandFailure if an error stands in its description
     */
    static RegisterInput read(Environment environment, String named, ReferenceData reference) throws CommandFailure {
        Path folder = environment.workingFolder().resolve(named);
        InputSnapshot snapshot = InputSnapshot.read(folder);
        StudyReading reading = new StudyReader(reference.countries()).readBeforeFetch(snapshot);
        List<Issue> against = reading.issues().stream()
                .filter(issue -> issue.location().file().equals(STUDY)
                        || issue.location().file().equals("."))
                .filter(issue -> !issue.rule().equals(MISSING_TEXT))
                .toList();
        int code = ExitCode.of(against);
        if (code != ExitCode.DONE) {
            against.forEach(issue -> environment.err().println(OpenStudy.in(named, issue)));
            throw new CommandFailure(code, named + ": the description of the study has errors; nothing was counted");
        }
        return new RegisterInput(folder, named, snapshot, reading);
    }

    /** Returns whether the study says that its data are made up, so that counts tell nothing about anybody. */
    boolean isMadeUp() {
        return reading.study().map(Study::madeUp).orElse(false);
    }

    /**
     * Returns the registers that are asked for.
     *
     * @param id id of one, or null for all
     * @throws CommandFailure if there is none
     */
    List<CaseRegister> registers(@Nullable String id) throws CommandFailure {
        List<CaseRegister> wanted = reading.registers().stream()
                .filter(register -> id == null || register.id().equals(id))
                .toList();
        if (wanted.isEmpty()) {
            String known = reading.registers().isEmpty()
                    ? "the study describes none; expected a key registers in study.yaml"
                    : "the study has "
                            + String.join(
                                    ", ",
                                    reading.registers().stream()
                                            .map(CaseRegister::id)
                                            .toList());
            throw new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    named + ": error[" + RegisterRule.UNKNOWN_REGISTER.id() + "]: there is no register"
                            + (id == null ? "" : " with the id " + id) + "; " + known);
        }
        return wanted;
    }

    /**
     * Returns the password of a register's database: that of the environment, or of the file that the study names.
     *
     * @throws CommandFailure if others can read the file, or it cannot be read
     */
    @Nullable String password(Environment environment, CaseRegister register) throws CommandFailure {
        try {
            return DatabasePassword.of(folder, register, environment.variables());
        } catch (CountFailure failure) {
            throw failure(failure.issue(), ExitCode.of(List.of(failure.issue())));
        }
    }

    /** Returns that a command cannot go on, with the path that the user knows. */
    CommandFailure failure(Issue issue, int code) {
        return new CommandFailure(code, OpenStudy.in(named, issue).toString());
    }
}
