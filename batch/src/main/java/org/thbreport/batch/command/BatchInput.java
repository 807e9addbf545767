package org.thbreport.batch.command;

import java.nio.file.Path;
import org.thbreport.batch.Environment;
import org.thbreport.batch.ExitCode;
import org.thbreport.batch.plan.BatchFile;
import org.thbreport.batch.plan.BatchFileReader;
import org.thbreport.batch.plan.BatchReading;

/** Reads the batch file that a user named, or says what is wrong with it. */
final class BatchInput {
    private BatchInput() {}

    static BatchFile read(Environment environment, String named) throws CommandFailure {
        Path file = environment.workingFolder().resolve(named);
        BatchReading reading = BatchFileReader.read(file, named);
        reading.issues().forEach(environment.err()::println);
        if (reading.batch().isPresent()) {
            return reading.batch().get();
        }
        throw new CommandFailure(ExitCode.of(reading.issues()), "thb-report: nothing was done");
    }
}
