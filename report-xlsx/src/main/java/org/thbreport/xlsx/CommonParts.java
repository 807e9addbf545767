package org.thbreport.xlsx;

import java.util.List;
import java.util.Map;
import org.thbreport.publication.content.Sheet;
import org.thbreport.xlsx.zip.StoredEntry;

/**
 * What the workbooks of a series share beside their skeleton.
 *
 * @param names what it depends on
 * @param skeleton the skeleton that it was written for
 * @param plans plans of the sheets, found by the very object
 * @param parts parts of the package by their names
 * @param strings texts that the cells of these parts refer to
 */
record CommonParts(
        Names names,
        WorkbookSkeleton skeleton,
        Map<Sheet, SheetPlan> plans,
        Map<String, StoredEntry> parts,
        SharedStrings.Kept strings) {

    /**
     * What a sheet needs to know of its workbook: how sheets and tables are called, and the words and marks that each sheet carries.
     *
     * @param sheets names of the sheets by their ids
     * @param tables names of the tables, in their order
     * @param language language tag
     * @param note pattern of a reference to a note
     * @param marks marks on each sheet
     */
    record Names(Map<String, String> sheets, List<String> tables, String language, String note, List<String> marks) {}
}
