package org.thbreport.batch.register;

import java.io.IOException;
import org.thbreport.model.issue.Issue;

/** That a register of a study in a batch cannot be counted, with the whole line for the user. */
public final class RegisterException extends IOException {
    private static final long serialVersionUID = 1L;

    RegisterException(Issue issue, String study) {
        super(issue.below(study.endsWith("/") ? study : study + "/") + "; nothing was published");
    }
}
