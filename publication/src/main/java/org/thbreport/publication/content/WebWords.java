package org.thbreport.publication.content;

/**
 * The few words that only a web page needs, in the publication's language.
 *
 * @param skip words of the link past head and contents
 * @param languages name of the list of languages
 * @param downloads heading of the list of files
 * @param notes heading of the notes
 * @param back pattern of the link from a note to the only place that refers to it: {0} is the note
 * @param backToPlace pattern of the link from a note to one of several places: {0} is the note, {1} the place
 * @param dataOf pattern of the heading of a figure's data: {0} is the figure's number
 * @param descriptionOf pattern of the heading of a figure's description: {0} is the figure's number
 * @param annex what the annex is called in the list of files
 * @param results what the results are called in the list of files
 * @param contentKey words before the key of the inputs
 * @param accessibility words of the link to the accessibility statement of the issuing body
 * @param revised words of the link to what was revised
 */
public record WebWords(
        String skip,
        String languages,
        String downloads,
        String notes,
        String back,
        String backToPlace,
        String dataOf,
        String descriptionOf,
        String annex,
        String results,
        String contentKey,
        String accessibility,
        String revised) {}
