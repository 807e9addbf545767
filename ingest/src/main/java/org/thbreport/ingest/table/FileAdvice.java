package org.thbreport.ingest.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.model.issue.Location;

/** Files that people have and that are not read: what they are, and what to do with them. */
public final class FileAdvice {

    private static final List<String> PERSONS_COLUMNS = List.of(
            "gender", "sex", "agebroad", "age", "ageband", "citizenship", "nationality", "countryofexploitation");
    private static final List<String> RECORD_COLUMNS = List.of(
            "yearofregistration",
            "id",
            "caseid",
            "case_id",
            "case id",
            "personid",
            "person_id",
            "victimid",
            "victim_id",
            "datasource",
            "survivorid");

    private FileAdvice() {}

    /** Returns a refusal that says what to do, if a file is of a kind that is known and not read. */
    public static Optional<StatisticsReading> of(ContentHead head, String file) {
        return advice(head)
                .map(advice -> StatisticsReading.unreadable(
                        StatisticsRule.UNRECOGNISED, Location.of(file), advice.what(), advice.todo()));
    }

    private record Advice(String what, String todo) {}

    private static Optional<Advice> advice(ContentHead head) {
        if (head.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return of(
                    "this is a workbook of Excel 97-2003 (.xls), or one with a password",
                    "open it in a spreadsheet and save it as .xlsx, without a password");
        }
        if (head.startsWith('P', 'K') && head.text().contains("xl/workbook.bin")) {
            return of("this is a binary workbook (.xlsb)", "open it in a spreadsheet and save it as .xlsx");
        }
        if (head.startsWith('$', 'F', 'L') || head.text().startsWith("<stata_dta>") || head.startsWith('R', 'D', 'X')) {
            return of("this is a file of SPSS, Stata or R", "export the counts as CSV");
        }
        if (head.startsWith('P', 'A', 'R', '1')) {
            return of("this is a Parquet file", "export the counts as CSV");
        }
        if (head.isBinary()) {
            return Optional.empty();
        }
        String start = head.text().stripLeading();
        if (start.startsWith("CHARSET=") || start.startsWith("AXIS-VERSION=")) {
            return of("this is a file of PC-Axis (.px)", "ask PxWeb for JSON-stat or CSV");
        }
        if (start.startsWith("{") && start.contains("\"columns\"") && start.contains("\"key\"")) {
            return of("this is the older JSON of PxWeb", "ask PxWeb for JSON-stat or CSV");
        }
        for (String line : head.text().lines().limit(20).toList()) {
            List<String> names = names(line);
            if (names.contains("country code") && names.contains("indicator code")) {
                return of(
                        "this is the wide table of the World Bank, with one column a year",
                        "take a long table instead: SDMX from its API, or columns area,period,value,unit made of it");
            }
            if (names.contains("powercode code") && names.contains("value")) {
                return of(
                        "this is CSV of OECD.Stat as it was until 2024",
                        "take CSV of the OECD Data Explorer instead, which is SDMX-CSV");
            }
            if (names.contains("ref_date") && names.contains("scalar_factor")) {
                return of(
                        "this is a table of Statistics Canada",
                        "take SDMX from its web data service, or make columns area,period,value,unit of it");
            }
            boolean record = names.stream().anyMatch(RECORD_COLUMNS::contains);
            long persons = names.stream().filter(PERSONS_COLUMNS::contains).count();
            boolean value = names.stream()
                    .anyMatch(name -> name.endsWith("value") || name.equals("values") || name.equals("count"));
            if (record && persons >= 2 && !value) {
                return of(
                        "this has one row a person (microdata), not counts",
                        "count the persons first, by area, period and citizenship, and keep the rows where they are safe");
            }
        }
        return Optional.empty();
    }

    /** Returns what to do with a table of counts whose columns have names that no reader knows, if a file is one. */
    public static Optional<String> renamed(ContentHead head) {
        for (String line : head.text().lines().limit(20).toList()) {
            List<String> names = names(line);
            boolean area = names.stream().anyMatch(KnownDimension.AREA::is);
            boolean period = names.stream().anyMatch(KnownDimension.PERIOD::is);
            if (area && period && names.size() > 2) {
                return Optional.of(
                        "expected columns called area, period, value and unit (NR for persons), and one for each further"
                                + " dimension such as citizenship: name those of line "
                                + (head.text().lines().toList().indexOf(line) + 1) + " so");
            }
        }
        return Optional.empty();
    }

    private static Optional<Advice> of(String what, String todo) {
        return Optional.of(new Advice(what, todo));
    }

    private static List<String> names(String line) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
        return List.of(line.split(String.valueOf(separator), -1)).stream()
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
