package org.thbreport.batch.edition;

import java.util.List;
import org.thbreport.publication.check.PublicationFault;

/** Thrown when a finished publication breaks a rule, so that it must not be published. */
public final class FaultyPublicationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param file name of the file that the publication would have had
     * @param faults what is wrong with it; at least one
     */
    public FaultyPublicationException(String file, List<PublicationFault> faults) {
        super(String.join(
                "\n", faults.stream().map(fault -> file + ": " + fault).toList()));
    }

    /** Returns one line for each fault, in the form in which errors are printed. */
    public List<String> lines() {
        return getMessage() == null ? List.of() : getMessage().lines().toList();
    }
}
