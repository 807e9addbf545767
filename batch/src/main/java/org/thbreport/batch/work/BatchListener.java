package org.thbreport.batch.work;

import org.thbreport.batch.ledger.EditionRecord;

/** Is told of the work of a batch while it goes on, by one thread at a time. */
public interface BatchListener {
    /**
     * An edition was found; those that follow may not be known yet.
     *
     * @param all number of editions, with an estimate for the studies that were not read yet
     */
    void found(Task task, int all);

    /**
     * The work on an edition ended.
     *
     * @param done number of editions that ended, from 1
     * @param all number of editions, with an estimate for the studies that were not read yet
     */
    void ended(EditionRecord record, int done, int all);

    /** A fault of the program was met; the edition has failed, and the run goes on. May be called by several threads. */
    void fault(RuntimeException failure);
}
