package org.thbreport.register.engine;

/** Takes the rows of a register one by one. */
@FunctionalInterface
public interface CaseSink {
    /**
     * Takes a row.
     *
     * @throws CountFailure if it cannot
     */
    void add(CaseRow row) throws CountFailure;
}
