package org.thbreport.batch.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.thbreport.batch.ProgramVersion;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.ingest.study.StudyReader;
import org.thbreport.ingest.study.StudyReading;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.issue.Severity;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.study.Study;
import org.thbreport.register.CountTask;
import org.thbreport.register.Counting;
import org.thbreport.register.RegisterCounter;
import org.thbreport.register.VintageFolder;
import org.thbreport.register.engine.CountFailure;

/**
 * Counts all registers of a study before its editions are made, as a batch with {@code count: period} asks for.
 *
 * @param reference code lists
 * @param variables environment variables
 * @param day day of the counting
 */
public record StudyCounting(ReferenceData reference, Map<String, String> variables, LocalDate day) {

    /**
     * Counts the registers of a study and keeps the counts.
     *
     * @param folder the study folder
     * @param named the folder as the user named it, for messages
     * @throws IOException if a register cannot be counted: it says which and why in one line, and nothing of a row
     */
    public void count(Path folder, String named) throws IOException {
        InputSnapshot snapshot = InputSnapshot.read(folder);
        StudyReading reading = new StudyReader(reference.countries()).readBeforeFetch(snapshot);
        boolean madeUp = reading.study().map(Study::madeUp).orElse(false);
        for (CaseRegister register : reading.registers()) {
            try {
                Counting counting = new RegisterCounter(new CountTask(
                                register,
                                folder,
                                snapshot,
                                reference.countries(),
                                day,
                                0,
                                DatabasePassword.of(folder, register, variables),
                                AddOnFolder.of(variables),
                                (rows, bytes, all) -> {}))
                        .count();
                Issue first = counting.issues().stream()
                        .filter(issue -> issue.severity() == Severity.ERROR)
                        .findFirst()
                        .orElse(null);
                if (first != null) {
                    throw new RegisterException(first, named);
                }
                new VintageFolder(folder.resolve(register.folder()), register.folder(), !madeUp)
                        .write(day, counting.made(), counting, ProgramVersion.nameAndVersion());
            } catch (CountFailure failure) {
                throw new RegisterException(failure.issue(), named);
            }
        }
    }
}
