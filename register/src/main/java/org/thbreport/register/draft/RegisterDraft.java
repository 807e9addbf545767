package org.thbreport.register.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.thbreport.ingest.reference.DataRow;
import org.thbreport.ingest.register.PersonalColumn;
import org.thbreport.ingest.register.StandardCodes;
import org.thbreport.ingest.sheet.WorkbookRows;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.PlainContent;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.model.register.RegisterRole;
import org.thbreport.register.code.CodeTables;
import org.thbreport.register.code.Countries;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.ParquetFile;

/**
 * A first description of a register from an export of it: which column seems to hold what, and a file for the codes of each. Somebody
 * who knows the register completes it. Names, keys, days and births are read and not kept.
 */
public final class RegisterDraft {
    private static final List<DataRow> WORDS = DataRow.read(RegisterDraft.class, "role-words.csv");
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    private final String file;
    private final List<ColumnProfile> columns;
    private final Map<RegisterRole, ColumnProfile> roles = new EnumMap<>(RegisterRole.class);
    private final Map<RegisterRole, String> separators = new EnumMap<>(RegisterRole.class);

    private RegisterDraft(String file, List<ColumnProfile> columns) {
        this.file = file;
        this.columns = columns;
        guess();
    }

    /**
     * Reads an export.
     *
     * @param path the file, CSV, XLSX or Parquet
     * @param shown its path as the study shall name it
     * @throws IOException if it cannot be read
     * @throws CountFailure if what reads Parquet files cannot be loaded
     */
    public static RegisterDraft read(Path path, String shown) throws IOException, CountFailure {
        if (ParquetFile.is(path)) {
            return new RegisterDraft(shown, ofParquet(path));
        }
        StatisticsInput input =
                PlainContent.of(new StatisticsInput(shown, () -> Files.newInputStream(path), StatisticsLimits.DEFAULT));
        List<ColumnProfile> columns = new ArrayList<>();
        if (PlainContent.isWorkbook(input)) {
            WorkbookRows.<RuntimeException>read(input, (sheet, row) -> {
                if (columns.isEmpty()) {
                    row.trimmed().forEach(name -> columns.add(new ColumnProfile(name)));
                } else {
                    for (int i = 0; i < columns.size(); i++) {
                        columns.get(i).add(row.cell(i));
                    }
                }
                return true;
            });
        } else {
            String header = ContentHead.of(input).firstLine();
            char delimiter = ',';
            for (char each : DELIMITERS) {
                delimiter = header.chars().filter(letter -> letter == each).count()
                                > header.chars().filter(headerSign(delimiter)).count()
                        ? each
                        : delimiter;
            }
            try (DelimitedFile table = new DelimitedFile(input, delimiter)) {
                table.header().forEach(name -> columns.add(new ColumnProfile(name)));
                for (DelimitedRow row = table.next(); row != null; row = table.next()) {
                    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
                        columns.get(i).add(row.field(i));
                    }
                }
            }
        }
        return new RegisterDraft(shown, columns);
    }

    private static List<ColumnProfile> ofParquet(Path path) throws IOException, CountFailure {
        try (ParquetFile table = ParquetFile.open(path)) {
            List<String> names = table.columns().stream().filter(table::isText).toList();
            List<ColumnProfile> columns = names.stream().map(ColumnProfile::new).toList();
            table.select(names);
            for (List<String> row = table.next(); row != null; row = table.next()) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(row.get(i));
                }
            }
            return columns;
        }
    }

    private static java.util.function.IntPredicate headerSign(char sign) {
        return letter -> letter == sign;
    }

    private void guess() {
        for (RegisterRole role : RegisterRole.values()) {
            columns.stream()
                    .filter(column -> !roles.containsValue(column))
                    .filter(column -> role == RegisterRole.PERSON
                            || PersonalColumn.meaning(column.name()).isEmpty())
                    .filter(column -> isNamed(column, role) && fits(column, role))
                    .findFirst()
                    .ifPresent(column -> roles.put(role, column));
        }
        columns.stream()
                .filter(column ->
                        column.isDay() && !roles.containsValue(column) && !roles.containsKey(RegisterRole.DATE))
                .max(java.util.Comparator.comparingDouble(ColumnProfile::meanYear))
                .ifPresent(column -> roles.put(RegisterRole.DATE, column));
        for (RegisterRole role : List.of(RegisterRole.FORMS, RegisterRole.CITIZENSHIP, RegisterRole.ORGANISATION)) {
            ColumnProfile column = roles.get(role);
            for (String separator : List.of(";", ",", "|", "/")) {
                if (column != null && column.codes().stream().anyMatch(code -> code.contains(separator))) {
                    separators.put(role, separator);
                    break;
                }
            }
        }
    }

    private static boolean isNamed(ColumnProfile column, RegisterRole role) {
        String name = column.name().replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(row -> row.get("role").equals(role.key()))
                .map(row -> row.get("word"))
                .anyMatch(word -> name.matches(".*(^|[^\\p{L}])" + Pattern.quote(word) + ".*")
                        && (word.length() > 3
                                || name.matches(".*(^|[^\\p{L}])" + Pattern.quote(word) + "([^\\p{L}].*|$)")));
    }

    private static boolean fits(ColumnProfile column, RegisterRole role) {
        return switch (role) {
            case DATE, BIRTH -> column.isDay();
            case CASE, PERSON, AGE -> !column.isDay();
            case CITIZENSHIP -> !column.codes().isEmpty() && !column.isDay();
            default -> column.mayBeCodes();
        };
    }

    /** Returns the part {@code registers} of a study file. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder("registers:\n  - id: cases\n    source: register\n");
        yaml.append("    scope: {en: registered victims}\n");
        ColumnProfile date = roles.get(RegisterRole.DATE);
        String form = date == null ? "yyyy-MM-dd" : date.form();
        yaml.append("    connection: {files: ")
                .append(quoted(file))
                .append(", dates: [")
                .append(form)
                .append("]}\n");
        boolean moments = date != null && date.hasMoments();
        yaml.append(moments ? "    zone: UTC                       # the zone in which a moment is a day\n" : "");
        yaml.append("    columns:\n");
        for (RegisterRole role : RegisterRole.values()) {
            ColumnProfile column = roles.get(role);
            if (role == RegisterRole.AREA && column == null) {
                yaml.append("      area: {constant: XX}          # the country that registers\n");
            } else if (column != null) {
                String name = quoted(column.name());
                yaml.append("      ").append(role.key()).append(": ");
                yaml.append(
                        separators.containsKey(role)
                                ? "{column: " + name + ", separator: \"" + separators.get(role) + "\"}"
                                : name);
                yaml.append('\n');
            } else if (role == RegisterRole.DATE) {
                yaml.append("      date: \"\"                      # the column of the day of registration\n");
            }
        }
        for (ColumnProfile column : columns) {
            if (!roles.containsValue(column)) {
                yaml.append("      # not used: ").append(quoted(column.name()));
                PersonalColumn.meaning(column.name())
                        .ifPresent(
                                meaning -> yaml.append(" (").append(meaning).append("; leave it out of the export)"));
                yaml.append('\n');
            }
        }
        Map<String, byte[]> files = codeFiles();
        if (!files.isEmpty()) {
            yaml.append(
                    "    codes:                          # give each own code its standard code there: docs/registers.md\n");
            files.keySet()
                    .forEach(path -> yaml.append("      ")
                            .append(path, path.indexOf('/') + 1, path.indexOf('.'))
                            .append(": ")
                            .append(path)
                            .append('\n'));
        }
        yaml.append("    population: {kind: victims}\n");
        yaml.append("    periods: {unit: year, from: ")
                .append(years()[0])
                .append(", to: ")
                .append(years()[1])
                .append("}\n");
        yaml.append("    breakdowns: [").append(String.join(", ", breakdowns())).append("]\n");
        return yaml.append("    vintages: registers/counts\n").toString();
    }

    private int[] years() {
        ColumnProfile date = roles.get(RegisterRole.DATE);
        int middle = date == null ? 2020 : (int) Math.round(date.meanYear());
        return date == null ? new int[] {middle, middle} : new int[] {date.firstYear(middle), date.lastYear(middle)};
    }

    private List<String> breakdowns() {
        List<String> breakdowns = new ArrayList<>();
        Map<String, RegisterRole> possible = new LinkedHashMap<>();
        possible.put("citizenship-group", RegisterRole.CITIZENSHIP);
        possible.put("citizenship", RegisterRole.CITIZENSHIP);
        possible.put("sex", RegisterRole.SEX);
        possible.put("form", RegisterRole.FORMS);
        possible.put("organisation", RegisterRole.ORGANISATION);
        possible.put("outcome", RegisterRole.OUTCOME);
        possible.forEach((breakdown, role) -> {
            if (roles.containsKey(role)) {
                breakdowns.add(breakdown);
            }
        });
        if (roles.containsKey(RegisterRole.BIRTH) || roles.containsKey(RegisterRole.AGE)) {
            breakdowns.add("age");
        }
        return breakdowns;
    }

    /** Returns the files of codes, by their paths: the own codes found, with the standard code where it is plain. */
    public Map<String, byte[]> codeFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (RegisterRole role : RegisterRole.values()) {
            ColumnProfile column = roles.get(role);
            if (column == null || !role.isCode()) {
                continue;
            }
            StringBuilder csv = new StringBuilder("own,standard,label\n");
            boolean country = role == RegisterRole.CITIZENSHIP || role == RegisterRole.AREA;
            boolean any = false;
            for (String own : single(role, column)) {
                Optional<String> standard = country ? Countries.code(own) : plain(role, own);
                if (country && standard.isPresent()) {
                    continue;
                }
                any = true;
                csv.append(own.matches("[^,\"]*") ? own : "\"" + own.replace("\"", "\"\"") + "\"");
                csv.append(',').append(standard.orElse("")).append(",\n");
            }
            if (any) {
                files.put("mapping/" + role.key() + ".csv", csv.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Set<String> single(RegisterRole role, ColumnProfile column) {
        Set<String> codes = new TreeSet<>();
        String separator = separators.getOrDefault(role, ";");
        for (String code : column.codes()) {
            for (String each : code.split(Pattern.quote(separator), -1)) {
                if (!each.isBlank()) {
                    codes.add(each.strip());
                }
            }
        }
        return codes;
    }

    private static Optional<String> plain(RegisterRole role, String own) {
        List<String> list = StandardCodes.list(CodeTables.list(role));
        return list.stream().filter(own::equalsIgnoreCase).findFirst();
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_./-]*")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Returns the roles for which a column was found, by their keys. */
    public List<String> found() {
        return roles.keySet().stream()
                .map(RegisterRole::key)
                .map(Objects::requireNonNull)
                .toList();
    }
}
