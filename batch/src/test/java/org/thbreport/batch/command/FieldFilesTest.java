package org.thbreport.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One small made-up register in the many forms in which such files come: whatever the form, {@code trend} gives the same shares, or
 * says what is wrong and what to do. By hand: 10 + 30 = 40 of 40 + 80 = 120 are 33.3.% in 2019; 44 of 124 are 35.5.%, 52 of 128 are
 * 40.6.%, and 22 + 42 = 64 of 56 + 84 = 140 are 45.7.% in 2022.
 */
class FieldFilesTest {

    private static final int[] YEARS = {2019, 2020, 2021, 2022};
    private static final String[] AREAS = {"LV", "EE"};
    private static final String[] GROUPS = {"NAT", "EU27_2020_FOR", "NEU27_2020_FOR"};
    private static final int[][][] VALUES = {
        {{20, 22, 24, 26}, {10, 10, 8, 8}, {10, 12, 16, 22}}, {{30, 30, 28, 28}, {20, 18, 16, 14}, {30, 32, 36, 42}}
    };

    private static final String[] RIGHT = {"2019 +40 +120 +33[.]3.%", "2022 +64 +140 +45[.]7.%"};
    private static final String[] WITH_BREAK = {
        "2019 +40 +120 +33[.]3.%", "2021 +52 +128 .* b", "2022 +64 +140 +45[.]7.%"
    };

    @TempDir
    private Path folder;

    /** One observation. */
    private record Cell(String area, String group, int year, int value) {
        boolean isLatvia2021() {
            return area.equals("LV") && year == 2021;
        }
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int area = 0; area < AREAS.length; area++) {
            for (int group = 0; group < GROUPS.length; group++) {
                for (int year = 0; year < YEARS.length; year++) {
                    cells.add(new Cell(AREAS[area], GROUPS[group], YEARS[year], VALUES[area][group][year]));
                }
            }
        }
        return cells;
    }

    private static String rows(String header, Function<Cell, String> row) {
        return header + "\n" + cells().stream().map(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A file, what it is called, the options, and what is expected of it. */
    private record Form(String name, byte[] bytes, List<String> options, int exit, String[] out, String err) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Form form(String name, String text, int exit, String[] out, String err, String... options) {
        return new Form(name, text.getBytes(StandardCharsets.UTF_8), List.of(options), exit, out, err);
    }

    private static Form right(String name, String text, String... options) {
        return form(name, text, 0, RIGHT, "", options);
    }

    private static Form said(String name, String text, String err) {
        return form(name, text, 0, RIGHT, err);
    }

    private static Form refused(String name, String text, int exit, String err) {
        return form(name, text, exit, new String[0], err);
    }

    private static String sdmx(String columns, Function<Cell, String> more) {
        return rows(
                "DATAFLOW,freq,citizen,unit,geo,TIME_PERIOD,OBS_VALUE" + columns,
                cell -> "E:X(1.0),A," + cell.group + ",NR," + cell.area + "," + cell.year + "," + cell.value
                        + more.apply(cell));
    }

    private static String period(Function<Cell, String> period) {
        return rows(
                "DATAFLOW,freq,citizen,unit,geo,TIME_PERIOD,OBS_VALUE",
                cell -> "E:X(1.0),A," + cell.group + ",NR," + cell.area + "," + period.apply(cell) + "," + cell.value);
    }

    private static String area(Function<Cell, String> area) {
        return rows(
                "area,period,citizenship,value,unit",
                cell -> area.apply(cell) + "," + cell.year + "," + cell.group + "," + cell.value + ",NR");
    }

    private static String value(String separator, Function<Cell, String> value) {
        return rows(
                String.join(separator, "area", "period", "citizenship", "value", "unit"),
                cell -> String.join(
                        separator, cell.area, String.valueOf(cell.year), cell.group, value.apply(cell), "NR"));
    }

    private static String unit(String unit, Function<Cell, String> value) {
        return rows(
                "DATAFLOW,citizen,unit,geo,TIME_PERIOD,OBS_VALUE",
                cell -> "X," + cell.group + "," + unit + "," + cell.area + "," + cell.year + "," + value.apply(cell));
    }

    /** Returns a value as three digits behind a beginning. */
    private static String thousandth(String start, Cell cell) {
        return start + String.format(java.util.Locale.ROOT, "%03d", cell.value);
    }

    private static String flag(Cell cell, String flag) {
        return "," + (cell.year == 2021 ? flag : "");
    }

    private static String english(String code) {
        return code.equals("LV") ? "Latvia" : "Estonia";
    }

    static Stream<Form> flags() {
        return Stream.of(
                said(
                        "a word is no letters",
                        sdmx(",OBS_FLAG", cell -> flag(cell, "Published")),
                        "flag \"Published\" of 6"),
                said("words of listed letters", sdmx(",OBS_FLAG", cell -> flag(cell, "bud")), "flag \"bud\" of 6"),
                said("a code and a word", sdmx(",OBS_FLAG", cell -> flag(cell, "\"p, about\"")), "flag \"about\" of 6"),
                right(
                        "code and label",
                        sdmx(
                                ",OBS_STATUS: Status",
                                cell -> "," + (cell.year == 2021 ? "E: Estimated value" : "A: Normal value"))),
                form(
                        "break with its label",
                        sdmx(",OBS_STATUS", cell -> flag(cell, "B: Time series break")),
                        0,
                        WITH_BREAK,
                        ""),
                form("column in small letters", sdmx(",obs_flag", cell -> flag(cell, "b")), 0, WITH_BREAK, ""),
                form("code in capitals", sdmx(",OBS_FLAG", cell -> flag(cell, "B")), 0, WITH_BREAK, ""),
                form("both columns", sdmx(",OBS_FLAG,OBS_STATUS", cell -> "," + flag(cell, "B")), 0, WITH_BREAK, ""),
                form(
                        "array of version 2.0",
                        rows(
                                "STRUCTURE[;],STRUCTURE_ID,ACTION,citizen,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG[]",
                                cell -> "dataflow,E:X(1.0),I," + cell.group + ",NR," + cell.area + "," + cell.year + ","
                                        + cell.value + flag(cell, "b;p")),
                        0,
                        WITH_BREAK,
                        ""),
                said(
                        "a status of SDMX alone",
                        sdmx(",OBS_STATUS", cell -> flag(cell, "W")),
                        "Includes data from another category"),
                right("Eurostat's words in TSV", tsv(cell -> cell.value + (cell.year == 2021 ? " bulk" : " "))),
                form(
                        "withheld by SDMX's code",
                        rows(
                                "DATAFLOW,citizen,geo,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
                                cell -> "X," + cell.group + "," + cell.area + "," + cell.year + ","
                                        + (cell.isLatvia2021() ? ",Q" : cell.value + ",A")),
                        0,
                        new String[] {"2021 +36 +80 +45[.]0.%"},
                        ""));
    }

    static Stream<Form> units() {
        return Stream.of(
                right("thousand persons", unit("THS_PER", cell -> thousandth("0.", cell))),
                right("persons of the OECD", unit("PS", cell -> "" + cell.value)),
                form(
                        "rates have no TOTAL",
                        unit("P_HTHAB", cell -> cell.value + ".5"),
                        0,
                        new String[] {"LV\\n"},
                        "STAT-31"),
                form(
                        "unknown units have no share",
                        unit("XYZ", cell -> "" + cell.value),
                        0,
                        new String[] {"2022 +22 +\\[x\\] +\\[x\\]"},
                        "STAT-22"),
                form(
                        "percentages alone",
                        unit("PT_PS", cell -> "" + cell.value),
                        0,
                        new String[] {"LV\\n(.*\\n)*  2022 +22[.]0.%"},
                        ""),
                form(
                        "two units and a filter",
                        rows(
                                "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,CITIZENSHIP,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE",
                                cell -> Stream.of("PS", "IX")
                                        .map(each -> "dataflow,X,I," + cell.area + "," + cell.group + "," + each + ","
                                                + cell.year + "," + cell.value)
                                        .collect(Collectors.joining("\n"))),
                        0,
                        RIGHT,
                        "",
                        "--filter",
                        "UNIT_MEASURE=PS"),
                said(
                        "fractions of persons",
                        unit("NR", cell -> cell.isLatvia2021() ? cell.value + ".25" : "" + cell.value),
                        "STAT-23"));
    }

    static Stream<Form> numbers() {
        String[] thousands = {"2019 +1040 +3120 +33[.]3.%"};
        return Stream.of(
                right("decimal commas", value(";", cell -> cell.value + ",0")),
                form(
                        "points between thousands",
                        value(
                                ";",
                                cell -> cell.group.equals("NEU27_2020_FOR") && cell.area.equals("LV")
                                        ? thousandth("1.", cell)
                                        : "" + cell.value),
                        0,
                        new String[] {"2019 +1040 +1120 +92[.]9.%"},
                        "STAT-21"),
                form(
                        "commas between thousands",
                        value("\t", cell -> thousandth("1,", cell)),
                        0,
                        new String[] {"2019 +2040 +6120 +33[.]3.%"},
                        "STAT-21"),
                form(
                        "blanks between thousands",
                        value(",", cell -> thousandth("1\u00A0", cell)),
                        0,
                        new String[] {"2019 +2040 +6120 +33[.]3.%"},
                        "STAT-21"),
                form(
                        "blanks in TSV are no flags",
                        tsv(cell -> thousandth("1 ", cell) + " b"),
                        0,
                        new String[] {"2019 +2040 +6120 +33[.]3.%"},
                        "STAT-21"),
                refused("three decimals or thousands", value(",", cell -> thousandth("1.", cell)), 1, "STAT-7"),
                refused(
                        "beyond 2^53",
                        value(",", cell -> cell.isLatvia2021() ? "12000000000000000" : "" + cell.value),
                        1,
                        "at most 2^53"),
                form(
                        "marks",
                        value(",", cell -> cell.isLatvia2021() ? ".." : "" + cell.value),
                        0,
                        new String[] {"2021 +36 +80 +45[.]0.%"},
                        "is read as not available"),
                form(
                        "small numbers withheld",
                        value(",", cell -> cell.isLatvia2021() ? "<5" : "" + cell.value),
                        0,
                        new String[] {"2021 +36 +80 +45[.]0.%"},
                        "withheld, from 1 to 4"),
                form(
                        "no digits of the binary form",
                        unit("P_HTHAB", cell -> cell.area.equals("LV") ? cell.value / 10.0 + "" : "0"),
                        0,
                        new String[] {"2020 +1[.]2 +4[.]4 "},
                        "STAT-31"),
                form(
                        "nobody says how many in all",
                        value(",", cell -> "" + cell.value) + "LV,2022,TOTAL,60,NR\n",
                        0,
                        new String[] {
                            "LV\\n(.*\\n)*  2019 +10 +40 +25[.]0.% +\\[x\\](.*\\n)*  2022 +22 +56 +39[.]3.% +36[.]7.%"
                        },
                        ""));
    }

    static Stream<Form> periodsAndAreas() {
        return Stream.of(
                said("dates", period(cell -> cell.year + "-01-01"), "STAT-26"),
                said("dates and times", period(cell -> cell.year + "-12-31T00:00:00"), "STAT-26"),
                right("durations", period(cell -> cell.year + "-01-01/P1Y")),
                right("SDMX's years", period(cell -> cell.year + "A1")),
                form(
                        "ranges",
                        period(cell -> cell.year + "_" + (cell.year + 2)),
                        0,
                        new String[] {"2019/2021 +40 +120 +33[.]3.%", "the periods overlap"},
                        ""),
                refused(
                        "weeks",
                        period(cell -> cell.year + "-W05"),
                        1,
                        "file.csv:2: error[PANEL-6]: 2019-W05 is a week"),
                refused("four months", period(cell -> cell.year + "-T1"), 1, "a period of four months"),
                form(
                        "two frequencies and a filter",
                        tsv("\t2022-Q1 ", cell -> cell.value + " ", ": "),
                        0,
                        RIGHT,
                        "",
                        "--filter",
                        "freq=A"),
                right("three letters", area(cell -> cell.area.equals("LV") ? "LVA" : "EST")),
                right("three digits", area(cell -> cell.area.equals("LV") ? "428" : "233")),
                right("small letters", area(cell -> cell.area.toLowerCase(java.util.Locale.ROOT))),
                right("no-break blanks", area(cell -> cell.area + "\u00A0")),
                right("names in German", area(cell -> cell.area.equals("LV") ? "Lettland" : "Estland")),
                right("names in Greek", area(cell -> cell.area.equals("LV") ? "Λετονία" : "Εσθονία")),
                form(
                        "groups before and after 2020",
                        rows(
                                "area,period,citizenship,value,unit",
                                cell -> cell.area + "," + cell.year + ","
                                        + (cell.year < 2021 ? cell.group.replace("27_2020", "28") : cell.group) + ","
                                        + cell.value + ",NR"),
                        0,
                        WITH_BREAK,
                        "STAT-30"),
                said("codes in no group", area(cell -> cell.area) + "LV,2022,STLS,4,NR\n", "STLS (2022)"),
                form(
                        "lost periods",
                        area(cell -> cell.area) + "LV,2018,STLS,4,NR\n",
                        0,
                        RIGHT,
                        "nothing is shown for 2018"));
    }

    static Stream<Form> attributes() {
        return Stream.of(
                said(
                        "notes that no list has",
                        rows(
                                "DATAFLOW,IDBANK,citizen,geo,TIME_PERIOD,OBS_VALUE",
                                cell -> "X," + cell.area + cell.group.hashCode() + "," + cell.group + "," + cell.area
                                        + "," + cell.year + "," + cell.value),
                        "STAT-20"),
                right(
                        "keys of version 2.0",
                        rows(
                                "STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,citizen,geo,TIME_PERIOD,OBS_VALUE",
                                cell -> "dataflow,X,I," + cell.group + "." + cell.area + "," + cell.group + "."
                                        + cell.area
                                        + "." + cell.year + "," + cell.group + "," + cell.area + "," + cell.year + ","
                                        + cell.value)),
                refused(
                        "rows to be deleted",
                        rows(
                                "STRUCTURE,STRUCTURE_ID,ACTION,citizen,geo,TIME_PERIOD,OBS_VALUE",
                                cell -> "dataflow,X," + (cell.isLatvia2021() ? "D" : "R") + "," + cell.group + ","
                                        + cell.area + "," + cell.year + "," + cell.value),
                        1,
                        "to be deleted"),
                refused(
                        "two measures",
                        rows(
                                "STRUCTURE,STRUCTURE_ID,ACTION,citizen,geo,TIME_PERIOD,VICTIMS,SUSPECTS",
                                cell -> "dataflow,X,I," + cell.group + "," + cell.area + "," + cell.year + ",1,2"),
                        3,
                        "VICTIMS, SUSPECTS"),
                form(
                        "confidential values",
                        sdmx(",conf_status", cell -> cell.isLatvia2021() ? ",N" : ",F"),
                        0,
                        RIGHT,
                        "warning[DISC-9]: 3 values"),
                form(
                        "confidential by flag",
                        tsv(cell -> cell.value + (cell.isLatvia2021() ? " c" : " ")),
                        0,
                        RIGHT,
                        "DISC-9"),
                right("a mark without a value is no breach", sdmx(",CONF_STATUS", cell -> ",F")));
    }

    static Stream<Form> layouts() {
        String tidy = area(cell -> cell.area);
        return Stream.of(
                right("tabs", tidy.replace(',', '\t')),
                right("sep= line", "sep=;\n" + tidy.replace(',', ';')),
                right("comments and a title above", "# made up\nVictims by citizenship\n\n" + tidy + "# end\n"),
                new Form("UTF-16", ("\uFEFF" + tidy).getBytes(Charset.forName("UTF-16LE")), List.of(), 0, RIGHT, ""),
                right(
                        "R's package eurostat",
                        rows(
                                "freq,citizen,unit,geo,TIME_PERIOD,values",
                                cell -> "A," + cell.group + ",NR," + cell.area + "," + cell.year + "-01-01,"
                                        + cell.value)),
                right(
                        "ILOSTAT",
                        rows(
                                "ref_area,source,indicator,sex,classif1,time,obs_value,obs_status,note_source",
                                cell -> (cell.area.equals("LV") ? "LVA" : "EST") + ",BA:1,VIC,SEX_T,CTZ_" + cell.group
                                        + "," + cell.year + "," + cell.value + ",,R1")),
                right(
                        "United Nations",
                        rows(
                                "Goal,SeriesCode,GeoAreaCode,GeoAreaName,TimePeriod,Value,Source,Units,[Citizenship]",
                                cell -> "16,VC_HTF," + (cell.area.equals("LV") ? "428" : "233") + ","
                                        + english(cell.area) + "," + cell.year + "," + cell.value + ",X,NUMBER,"
                                        + cell.group)),
                form(
                        "UNODC",
                        rows(
                                "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source",
                                cell -> (cell.area.equals("LV") ? "LVA" : "EST") + "," + english(cell.area)
                                        + ",Europe,North,Detected victims,by citizenship," + cell.group
                                        + ",Total,Total,"
                                        + cell.year + ",Counts," + cell.value + ",X"),
                        0,
                        RIGHT,
                        "",
                        "--group",
                        "category",
                        "--interest",
                        "NEU27_2020_FOR",
                        "--rest",
                        "NAT,EU27_2020_FOR"),
                right("PxWeb's wide table", wide()),
                form(
                        "the table of the data browser",
                        browser(),
                        0,
                        new String[] {"2019 +40 +120 +33[.]3.%", "2022 +64 +140 +45[.]7.%"},
                        ""),
                right("JSON-stat with roles", jsonStat("", "Region", "Tid")),
                right("a bundle of JSON-stat 1", jsonStat1()),
                right(
                        "a collection",
                        "{\"version\":\"2.0\",\"class\":\"collection\",\"link\":{\"item\":["
                                + jsonStat("", "geo", "time") + "]}}"),
                form(
                        "a multiplier in JSON-stat",
                        jsonStat(
                                "\"unit\":{\"label\":\"unit\",\"category\":{\"index\":[\"NR\"],\"unit\":{\"NR\":{\"base\":\"persons\",\"multiplier\":3}}}},",
                                "geo",
                                "time"),
                        0,
                        new String[] {"2019 +40000 +120000 +33[.]3.%.*about"},
                        "STAT-17"),
                right("SDMX-JSON 1.0", sdmxJson(false)),
                right("SDMX-JSON 2.0", sdmxJson(true)),
                refused(
                        "SDMX-JSON to be deleted",
                        sdmxJson(false).replace("Information", "Delete"),
                        3,
                        "action Delete"),
                right("generic SDMX-ML 2.0", sdmxMl2()),
                form(
                        "flags of series",
                        sdmxMl("", " OBS_STATUS=\"P\"", ""),
                        0,
                        new String[] {"2019 +40 +120 .* p"},
                        ""),
                form(
                        "flags of groups of series",
                        sdmxMl("<Group geo=\"LV\" OBS_STATUS=\"P\"/><Group geo=\"EE\" OBS_STATUS=\"P\"/>", "", ""),
                        0,
                        new String[] {"2019 +40 +120 .* p"},
                        ""),
                form(
                        "flags of the data set",
                        sdmxMl("", "", " OBS_STATUS=\"P\""),
                        0,
                        new String[] {"2019 +40 +120 .* p"},
                        ""),
                refused("a data set to be deleted", sdmxMl("", "", " action=\"Delete\""), 3, "action Delete"),
                refused("old workbooks", "\u00D0", 3, "STAT-2"),
                refused(
                        "the World Bank's wide table",
                        "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\"\n\"Latvia\",\"LVA\",\"x\",\"y\",1,2\n",
                        3,
                        "wide table of the World Bank"),
                refused(
                        "one row a person",
                        "yearOfRegistration,gender,ageBroad,citizenship\n2019,Female,18--20,UA\n",
                        3,
                        "one row a person"));
    }

    private static String tsv(Function<Cell, String> cell) {
        return tsv("", cell, "");
    }

    private static String tsv(String moreHeader, Function<Cell, String> cell, String more) {
        StringBuilder text =
                new StringBuilder("freq,citizen,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \t2022 " + moreHeader + "\n");
        for (int i = 0; i < cells().size(); i += YEARS.length) {
            Cell first = cells().get(i);
            text.append("A,").append(first.group).append(",NR,").append(first.area);
            cells().subList(i, i + YEARS.length)
                    .forEach(each -> text.append('\t').append(cell.apply(each)));
            text.append(more.isEmpty() ? "" : "\t" + more).append('\n');
        }
        return text.toString();
    }

    private static String wide() {
        StringBuilder text = new StringBuilder(
                "\"country\",\"citizenship\",\"Victims 2019\",\"Victims 2020\",\"Victims 2021\",\"Victims 2022\"\n");
        for (int i = 0; i < cells().size(); i += YEARS.length) {
            Cell first = cells().get(i);
            text.append('"')
                    .append(english(first.area))
                    .append("\",\"")
                    .append(first.group)
                    .append('"');
            cells().subList(i, i + YEARS.length)
                    .forEach(each -> text.append(',').append(each.value));
            text.append('\n');
        }
        return text.toString();
    }

    /** The browser states above a table what the whole sheet is about; here it is the area. */
    private static String browser() {
        StringBuilder text = new StringBuilder(
                "Data extracted on 12/02/2024 10:00:00 from [ESTAT]\nDataset:,,Victims [x]\n\nTime frequency,,Annual\n"
                        + "Geopolitical entity (reporting),,European Union - 27 countries (from 2020)\n\n"
                        + "TIME,2019,,2020,,2021,,2022,\nCITIZEN (Labels),,,,,,,,\n");
        String[] labels = {
            "Reporting country",
            "EU27 countries (from 2020) except reporting country",
            "Non-EU27 countries (from 2020) nor reporting country"
        };
        for (int group = 0; group < GROUPS.length; group++) {
            text.append(labels[group]);
            for (int year = 0; year < YEARS.length; year++) {
                text.append(',')
                        .append(VALUES[0][group][year] + VALUES[1][group][year])
                        .append(',');
            }
            text.append('\n');
        }
        return text + "\nSpecial value,\n:,not available\n";
    }

    private static String cube() {
        return cells().stream().map(cell -> String.valueOf(cell.value)).collect(Collectors.joining(",", "[", "]"));
    }

    private static String jsonStat(String unit, String area, String time) {
        boolean withUnit = !unit.isEmpty();
        return "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[" + (withUnit ? "\"unit\"," : "") + "\"" + area
                + "\",\"citizenship\",\"" + time + "\"],\"size\":[" + (withUnit ? "1," : "")
                + "2,3,4],\"role\":{\"geo\":[\""
                + area + "\"],\"time\":[\"" + time + "\"]},\"dimension\":{" + unit + dimensions(area, time)
                + "},\"value\":"
                + cube() + "}";
    }

    private static String dimensions(String area, String time) {
        return "\"" + area
                + "\":{\"category\":{\"index\":[\"LV\",\"EE\"]}},\"citizenship\":{\"category\":{\"index\":[\"NAT\","
                + "\"EU27_2020_FOR\",\"NEU27_2020_FOR\"]}},\"" + time
                + "\":{\"category\":{\"index\":[\"2019\",\"2020\",\"2021\",\"2022\"]}}";
    }

    private static String jsonStat1() {
        return "{\"dataset\":{\"dimension\":{\"id\":[\"geo\",\"citizenship\",\"time\"],\"size\":[2,3,4],\"role\":{\"geo\":[\"geo\"]},"
                + dimensions("geo", "time") + "},\"value\":" + cube() + "}}";
    }

    private static String sdmxJson(boolean second) {
        String dimensions =
                "\"dimensions\":{\"series\":[{\"id\":\"geo\",\"values\":[{\"id\":\"LV\"},{\"id\":\"EE\"}]},{\"id\":\"citizen\","
                        + "\"values\":[{\"id\":\"NAT\"},{\"id\":\"EU27_2020_FOR\"},{\"id\":\"NEU27_2020_FOR\"}]}],\"observation\":[{\"id\":"
                        + "\"TIME_PERIOD\",\"values\":[{\"id\":\"2019\"},{\"id\":\"2020\"},{\"id\":\"2021\"},{\"id\":\"2022\"}]}]},"
                        + "\"attributes\":{\"observation\":[{\"id\":\"OBS_STATUS\",\"values\":[{\"id\":\"A\"},{\"id\":\"P\"}]}]}";
        StringBuilder series = new StringBuilder();
        for (int i = 0; i < cells().size(); i++) {
            int area = i / 12;
            int group = i / 4 % 3;
            series.append(
                            i % 4 == 0
                                    ? (i == 0 ? "" : "}},") + "\"" + area + ":" + group + "\":{\"observations\":{"
                                    : ",")
                    .append("\"" + i % 4 + "\":[" + cells().get(i).value + ",0]");
        }
        String data = "\"dataSets\":[{\"action\":\"Information\",\"series\":{" + series + "}}}}]";
        return second
                ? "{\"meta\":{},\"data\":{\"structures\":[{" + dimensions + "}]," + data + "}}"
                : "{\"header\":{\"id\":\"x\"}," + data + ",\"structure\":{" + dimensions + "}}";
    }

    private static String sdmxMl(String groups, String onSeries, String onDataSet) {
        StringBuilder text = new StringBuilder(
                "<m:StructureSpecificData xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:Header>"
                        + "<m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header><m:DataSet" + onDataSet + ">"
                        + groups);
        for (int i = 0; i < cells().size(); i++) {
            Cell cell = cells().get(i);
            text.append(
                            i % 4 == 0
                                    ? "<Series geo=\"" + cell.area + "\" citizen=\"" + cell.group + "\"" + onSeries
                                            + ">"
                                    : "")
                    .append("<Obs TIME_PERIOD=\"" + cell.year + "\" OBS_VALUE=\"" + cell.value + "\" NOTE=\"" + i
                            + "\"/>")
                    .append(i % 4 == 3 ? "</Series>" : "");
        }
        return text + "</m:DataSet></m:StructureSpecificData>";
    }

    private static String sdmxMl2() {
        String generic = "http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic";
        StringBuilder text = new StringBuilder(
                "<GenericData xmlns=\"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message\" xmlns:g=\"" + generic
                        + "\"><Header><ID>x</ID></Header><DataSet>");
        for (Cell cell : cells()) {
            text.append("<g:Series><g:SeriesKey><g:Value concept=\"geo\" value=\"" + cell.area
                    + "\"/><g:Value concept=\"citizen\" value=\""
                    + cell.group + "\"/></g:SeriesKey><g:Obs><g:Time>" + cell.year + "</g:Time><g:ObsValue value=\""
                    + cell.value
                    + "\"/></g:Obs></g:Series>");
        }
        return text + "</DataSet></GenericData>";
    }

    @ParameterizedTest
    @MethodSource({"flags", "units", "numbers", "periodsAndAreas", "attributes", "layouts"})
    void givesTheSharesOrSaysWhatIsWrong(Form form) throws IOException {
        Files.write(folder.resolve("file.csv"), form.bytes());
        Console console = new Console(folder);
        List<String> arguments = new ArrayList<>(List.of("trend", "file.csv"));
        arguments.addAll(form.options());

        int exit = console.run(arguments.toArray(String[]::new));

        assertThat(exit).as(console.err()).isEqualTo(form.exit());
        for (String line : form.out()) {
            assertThat(console.out()).as(console.err()).containsPattern(line);
        }
        assertThat(console.err()).contains(form.err()).doesNotContain("internal error");
    }
}
