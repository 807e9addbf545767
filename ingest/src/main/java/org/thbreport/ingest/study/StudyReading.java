package org.thbreport.ingest.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.InputFile;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.model.register.ReturnRequest;
import org.thbreport.model.study.Study;

/**
 * What came of reading a study folder.
 *
 * @param study the study; empty if there is any error
 * @param issues all that is wrong, in the order in which an author would go through the files
 * @param inputs the files that bear on the study, by path: {@code study.yaml}, findings, texts and the statistics files
 *     it names
 * @param branding path of the branding file that the study names, or null for none; it is not read
 * @param registers the case registers that the study describes, as far as they could be read
 * @param returns the returns that it prepares
 */
public record StudyReading(
        Optional<Study> study,
        List<Issue> issues,
        List<InputFile> inputs,
        @Nullable String branding,
        List<CaseRegister> registers,
        List<ReturnRequest> returns) {

    /** Copies the lists. */
    public StudyReading {
        issues = List.copyOf(issues);
        inputs = List.copyOf(inputs);
        registers = List.copyOf(registers);
        returns = List.copyOf(returns);
    }
}
