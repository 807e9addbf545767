package org.thbreport.xlsx;

/**
 * What the sheets of one workbook share while they are written.
 *
 * @param texts turns running text into the text of a cell
 * @param styles styles of the cells
 * @param strings texts that cells refer to
 * @param formulas turns formulas into text
 */
record WorkbookContext(CellTexts texts, CellStyles styles, SharedStrings strings, FormulaText formulas) {}
