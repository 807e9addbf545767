package org.thbreport.model.study;

import java.util.List;

/**
 * The register whose persons a statistics file counts, and how finely. What all publications of a register show is protected
 * together.
 *
 * @param name its name, where several studies count the same persons; empty for the register of the study itself
 * @param alreadyPublic paths of files with counts of these persons that others have published, relative to the study folder
 * @param persons name of the persons that the file counts, where the tables of a register count different ones; empty where the study
 *     gives them none
 * @param yearsTogether how many years are taken together as one period, 1 for each year by itself
 */
public record CountedRegister(String name, String persons, List<String> alreadyPublic, int yearsTogether) {

    /** The register of the study itself, of which nobody else publishes anything. */
    public static final CountedRegister OF_THE_STUDY = new CountedRegister("", "", List.of(), 1);

    /** Copies the list. */
    public CountedRegister {
        alreadyPublic = List.copyOf(alreadyPublic);
    }
}
