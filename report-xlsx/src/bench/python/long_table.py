"""Writes the long table of LongTable.java by XlsxWriter. Arguments: the number of rows, the file."""

import sys

import xlsxwriter

HEADINGS = [
    "Country", "Citizenship", "Sex", "Age", "Form of exploitation", "Year", "Reference", "Registered victims (persons)",
    "All registered (persons)", "Per million inhabitants", "Share (fraction of 1)", "Days",
]
COUNTRIES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK GE MD RS".split()
CITIZENSHIPS = [
    "Nigeria", "Ukraine", "Morocco", "Colombia", "China", "Viet Nam", "Brazil", "Moldova", "Albania", "Serbia", "Philippines",
    "Pakistan", "India", "Bangladesh", "Romania", "Bulgaria", "Hungary", "Poland", "France", "C\u00f4te d'Ivoire", "Guinea",
    "Cameroon", "Gambia", "Venezuela", "Peru", "Paraguay", "Thailand", "Uzbekistan", "T\u00fcrkiye", "Egypt", "Tunisia",
    "Bosnia & Herzegovina", "North Macedonia", "Montenegro", "Unknown",
]
SEXES = ["Female", "Male", "Unknown"]
AGES = ["0-14", "15-17", "18-24", "25-49", "50+", "Unknown"]
FORMS = [
    "Sexual exploitation", "Labour exploitation", "Forced criminality", "Forced begging", "Removal of organs", "Benefit fraud",
    "Other forms", "Not known",
]


def main():
    rows = int(sys.argv[1])
    # Rows go to the file as they come.
    workbook = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
    sheet = workbook.add_worksheet("Observations")
    for column, heading in enumerate(HEADINGS):
        sheet.write_string(0, column, heading)
    for row in range(rows):
        words = (
            COUNTRIES[row * 7919 % len(COUNTRIES)],
            CITIZENSHIPS[row * 104729 % 1000003 % len(CITIZENSHIPS)],
            SEXES[row % len(SEXES)],
            AGES[row // 3 % len(AGES)],
            FORMS[row * 31 % len(FORMS)],
            str(2008 + row % 16),
            "OBS-%09d" % row,
        )
        numbers = (
            row * 7919 % 1000003 % 5000,
            row * 37 % 58440,
            row * 104729 % 1000003 / 1000.0,
            row * 15485863 % 1000003 / 1000003.0,
            39448 + row * 37 % 5844,
        )
        for column, text in enumerate(words):
            sheet.write_string(row + 1, column, text)
        for column, number in enumerate(numbers, len(words)):
            sheet.write_number(row + 1, column, number)
    workbook.close()


main()
