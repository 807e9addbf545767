package org.thbreport.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.MissingMark;
import org.thbreport.ingest.statistics.ObservationFlags;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.DimensionRole;
import org.thbreport.model.data.MissingReason;
import org.thbreport.model.data.ObservationValue;

/** Texts and columns as publishers and the programs of their readers write them; figures are made up. */
class FieldTextsTest {

    private static StatisticsReading read(String name, String text) {
        return StatisticsReaders.read(StatisticsInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns area, period, value, flags and code of confidentiality of each observation. */
    private static String cells(StatisticsReading reading) {
        Dataset dataset =
                Objects.requireNonNull(reading.dataset(), () -> reading.issues().toString());
        int area = KnownDimension.AREA.in(dataset).orElseThrow();
        int period = KnownDimension.PERIOD.in(dataset).orElseThrow();
        return dataset.observations()
                .map(row -> row.code(area) + " " + row.code(period) + " "
                        + (row.value() instanceof ObservationValue.Reported value
                                ? String.valueOf((long) value.value())
                                : "-")
                        + row.status().flags() + row.status().confidentiality())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "(b),b",
        "[b],b",
        "e),e",
        "b - break in time series,b",
        "b=break,b",
        "p (b),bp",
        "b & p,bp",
        "b+p,bp",
        "Break in series,b",
        "Rupture de série,b",
        "estimated; provisional,ep",
        "NA,''",
        "NaN,''",
        "-,''",
        "Normal,''",
        "(c),c",
        "'b - break, c - confidential',bc",
        "'b (break), c (confidential)',bc",
        "b=break;c=confidential,bc",
        "'b: break, c: confidential',bc",
        "b (break) c (confidential),bc",
        "b - break / c - confidential,bc",
        "(b) (c),bc",
        "b (break)/c (confidential),bc",
        "b - break and c - confidential,bc",
        "e (confidential),ce",
        "e: confidential,ce",
        "'b - break in time series, estimated',be"
    })
    void flagsInBracketsWithTheirLabelsOrAsLabels(String text, String flags) {
        assertThat(ObservationFlags.status(text, "", "").flags()).isEqualTo(flags);
        assertThat(ObservationFlags.status(text, "", "").other()).isEmpty();
    }

    /** A word is no set of letters, and a note is no flag. */
    @ParameterizedTest
    @CsvSource({"pb", "up to date", "b2020", "(1)", "see b"})
    void whatIsNoFlagStaysWhole(String text) {
        assertThat(ObservationFlags.status(text, "", "").flags()).isEmpty();
        assertThat(ObservationFlags.status(text, "", "").other()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "OBS STATUS,B,b",
        "Obs. status,B: Break,b",
        "ObsStatus,B,b",
        "Flag Codes,b,b",
        "obs_flags,b,b",
        "ConfStatus,N,N",
        "Confidentiality status,Confidential,C",
        "CONF_STATUS,Free,F"
    })
    void columnsOfFlagsUnderOtherNames(String column, String text, String read) {
        assertThat(cells(
                        read("x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE," + column + "\nX,LV,2021,5," + text + "\n")))
                .isEqualTo("LV 2021 5" + read);
    }

    /** OECD, Statistics Canada and others call it so; 3.0 is what a spreadsheet makes of 3. */
    @ParameterizedTest
    @CsvSource({
        "POWERCODE,3",
        "PowerCode Code,3",
        "SCALAR_FACTOR,thousands",
        "Unit multiplier,3: Thousands",
        "UNIT_MULT,3.0"
    })
    void multipliersUnderOtherNames(String column, String text) {
        assertThat(cells(
                        read("x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE," + column + "\nX,LV,2021,5," + text + "\n")))
                .isEqualTo("LV 2021 5000");
    }

    @ParameterizedTest
    @CsvSource({
        "registered victims,NR",
        "Number of detected victims,NR",
        "In thousands,THS_PER",
        "per 100 000 population,RT",
        "Rate per million inhabitants,RT",
        "Per cent of all,PC",
        "victims per police officer,''",
        "Median age of victims,''",
        "thousand euro,THS_EUR",
        "widgets made,''",
        "Victims per 100 thousand inhabitants,RT",
        "Victims per 10 thousand,RT",
        "Cases per 1 million population,RT",
        "Opfer je Million Einwohner,RT",
        "Opfer je Tausend,RT",
        "Victimes par million d'habitants,RT",
        "Victimes pour cent mille habitants,RT",
        "Pour cent des victimes,PC",
        "Opfer auf 100 000 Einwohner,RT",
        "Opfer pro Kopf,RT",
        "Anzahl pro 100 Einwohner,RT",
        "Víctimas por cien mil habitantes,RT",
        "Θύματα ανά 100 000 κατοίκους,RT",
        "victims / 100 000 inhabitants,RT",
        "Share of victims,''",
        "Proportion of victims,''",
        "Anteil der Opfer,''",
        "Part des victimes,''",
        "Share of persons (0-1),''",
        "Taux de victimes,RT",
        "Number of nights,''",
        "Number of vehicles,''",
        "Compensation paid to victims,''",
        "Shelter beds for victims,''",
        "victims (100 000),''",
        "Hundred thousand persons,''",
        "Tonnes in thousands,''",
        "Victims ('000),''",
        "Victims in 1000s,''",
        "Personen in Tsd.,''",
        "'Victims, mln',''",
        "Victims (k),''",
        "things in millions,''",
        "Victims in thousands,THS_PER",
        "Persons (thousands),THS_PER",
        "Thousands of victims,THS_PER",
        "Millions of people,MIO_PER",
        "Anzahl der Opfer,NR",
        "Nombre de victimes,NR",
        "Victimes enregistrées par la police,NR",
        "Victims of trafficking in human beings,NR",
        "No.,NR",
        "No. of victims,NR",
        "No. of victims per 100 000 inhabitants,RT",
        "N° de victimes,NR",
        "Number (persons),NR",
        "Persons (number),NR",
        "Anzahl (absolut),NR",
        "Absolute numbers,NR",
        "Number (thousands),''",
        "Upuri,NR"
    })
    void unitsByTheWordsOfTheirLabels(String label, String code) {
        assertThat(UnitList.of(label, label).map(UnitList.Unit::code).orElse(""))
                .isEqualTo(code);
    }

    /** What a label says beyond its code is not lost: it may be why the value must not be shown. */
    @ParameterizedTest
    @CsvSource({"b (see note),b,see note", "'b - break, see note',b,see note", "e: not to be shown,e,not to be shown"})
    void unknownLabelsBesideAFlagAreKept(String text, String flags, String other) {
        assertThat(ObservationFlags.status(text, "", "").flags()).isEqualTo(flags);
        assertThat(ObservationFlags.status(text, "", "").other()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "Confidential,N,F",
        "Confidential,Y,C",
        "Confidential,no,F",
        "Confidential,yes,C",
        "Conf,n,N",
        "Conf,1,C",
        "Conf,0,F",
        "Confidentiality flag,TRUE,C",
        "Confidentiality flag,False,F",
        "CONF_STATUS,N,N",
        "Conf,D,D"
    })
    void confidentialityAsYesOrNo(String column, String text, String code) {
        StatisticsReading reading =
                read("x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE," + column + "\nX,LV,2021,5," + text + "\n");
        assertThat(cells(reading)).isEqualTo("LV 2021 5" + code);
        assertThat(reading.issues().toString()).doesNotContain("STAT-11");
    }

    @Test
    void confidentialityThatIsInNoListIsSaid() {
        assertThat(read("x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE,CONF_STATUS\nX,LV,2021,5,perhaps\n")
                        .issues()
                        .toString())
                .contains("STAT-11")
                .contains("the confidentiality \"perhaps\" of 1 observation is not in the code list");
    }

    /** A slash stands between two names more often than in an address. */
    @ParameterizedTest
    @CsvSource({"Belgium/Luxembourg", "Serbia/Montenegro", "Outside EU/EFTA", "http://example.org/country/Latvia"})
    void namesBehindASlashAreNoCodes(String area) {
        StatisticsReading reading =
                read("x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX," + area + ",2021,5\nX,EE,2021,6\n");
        assertThat(cells(reading)).startsWith(area + " 2021 5");
        assertThat(reading.issues().toString()).contains("STAT-12").contains(area);
    }

    @Test
    void marksWithFlagsAndInWords() {
        assertThat(MissingMark.parse(":c")).contains(MissingReason.CONFIDENTIAL);
        assertThat(MissingMark.parse(": z")).contains(MissingReason.NOT_APPLICABLE);
        assertThat(MissingMark.parse(":u")).contains(MissingReason.NOT_AVAILABLE);
        assertThat(MissingMark.parse("suppressed")).contains(MissingReason.CONFIDENTIAL);
        assertThat(MissingMark.parse(":x")).isEmpty();
    }

    /** Programs that read SDMX-CSV and write it again take out its first columns and number the rows. */
    @Test
    void sdmxCsvWithoutItsFirstColumnsAndWithNumbersOfRows() {
        String rows = "geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n%sLV,2021,5,b\n%sEE,2021,6,\n";
        assertThat(cells(read("x.csv", rows.formatted("", "")))).isEqualTo("LV 2021 5b; EE 2021 6");
        assertThat(cells(read("x.csv", "," + rows.formatted("0,", "1,")))).isEqualTo("LV 2021 5b; EE 2021 6");
        assertThat(read("x.csv", "," + rows.formatted("0,", "1,")).issues()).isEmpty();
    }

    /** Python's package eurostat writes the first form, and the second with its flags. */
    @Test
    void wideTablesThatNameTheLastDimensionWithTheColumns() {
        assertThat(cells(read("x.csv", "unit,geo\\TIME_PERIOD,2020,2021\nNR,LV,5,6\n")))
                .isEqualTo("LV 2020 5; LV 2021 6");
        assertThat(cells(read(
                        "x.csv", "unit,geo\\TIME_PERIOD,2020_value,2020_flag,2021_value,2021_flag\nNR,LV,5,b,6,\n")))
                .isEqualTo("LV 2020 5b; LV 2021 6");
    }

    @Test
    void areasWithTheirLabelsNotesOrFormsOfNumbers() {
        String rows = "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\n";
        assertThat(cells(read("x.csv", rows + "X,LV: Latvia,2021,1\nX,EE: Estonia,2021,2\n")))
                .isEqualTo("LV 2021 1; EE 2021 2");
        StatisticsReading reading = read(
                "x.csv",
                rows
                        + "X,[LV] Latvia,2021,1\nX,EE - Estonia,2021,2\nX,Germany (DE),2021,3\nX,France (1),2021,4\nX,380.0,2021,5\n"
                        + "X,0040,2021,6\nX,http://example.org/country/DNK,2021,7\n");
        assertThat(cells(reading))
                .isEqualTo("LV 2021 1; EE 2021 2; DE 2021 3; FR 2021 4; IT 2021 5; AT 2021 6; DK 2021 7");
        assertThat(reading.issues()).isEmpty();
        assertThat(read("x.csv", rows + "X,Latvia (EE),2021,1\n").issues().toString())
                .contains("STAT-12");
    }

    /** The ILO states units in the labels of indicators, and in codes that end with _RT. */
    @Test
    void unitsWithinTheNamesOfIndicators() {
        String header = "ref_area,indicator,indicator.label,time,obs_value,obs_status,obs_status.label\n";
        Dataset thousands = Objects.requireNonNull(
                read("x.csv", header + "LVA,EMP_NB,Employment (thousands),2021,5.5,B,Break in series\n")
                        .dataset());
        assertThat(thousands.value(0)).isEqualTo(new ObservationValue.Reported(5500));
        assertThat(thousands.status(0).flags()).isEqualTo("b");
        Dataset rates = Objects.requireNonNull(read("x.csv", "ref_area,indicator,time,obs_value\nLVA,UNE_RT,2021,5\n")
                .dataset());
        int unit = rates.dimension(DimensionRole.UNIT).orElseThrow();
        assertThat(rates.dimensions().get(unit).codes()).containsExactly("RT");
        assertThat(cells(read(
                        "x.csv",
                        "ref_area.label,indicator.label,time,obs_value,obs_status.label\n"
                                + "Latvia,Victims,2021,5,Break in series\n")))
                .isEqualTo("LV 2021 5b");
    }

    /** A unit of JSON-stat that nobody knows is said, and nothing of it is added. */
    @Test
    void unknownUnitsOfJsonStat() {
        String text = "{\"class\":\"dataset\",\"id\":[\"geo\",\"time\",\"what\"],\"size\":[1,1,1],\"dimension\":{"
                + "\"geo\":{\"category\":{\"index\":[\"LV\"]}},\"time\":{\"category\":{\"index\":[\"2021\"]}},"
                + "\"what\":{\"category\":{\"index\":[\"V\"],\"unit\":{\"V\":{\"base\":\"%s\"}}}}},\"value\":[5]}";
        assertThat(read("x.json", text.formatted("widgets")).issues().toString())
                .contains("STAT-22")
                .contains("widgets");
        assertThat(read("x.json", text.formatted("registered victims")).issues())
                .isEmpty();
    }

    /** SDMX-JSON 2.0: attributes of dimension groups stand under a part of the key, in the order of key positions. */
    @Test
    void attributesOfDimensionGroupsInSdmxJson() {
        String text = "{\"data\":{\"dataSets\":[{\"dimensionGroupAttributes\":{\"0::\":[0,null],\":1:\":[null,0]},"
                + "\"observations\":{\"0:0:0\":[5],\"0:0:1\":[6],\"0:1:0\":[7]}}],\"structures\":[{\"dimensions\":{\"observation\":["
                + "{\"id\":\"freq\",\"keyPosition\":1,\"values\":[{\"id\":\"A\"}]},"
                + "{\"id\":\"geo\",\"keyPosition\":0,\"values\":[{\"id\":\"LV\"},{\"id\":\"EE\"}]},"
                + "{\"id\":\"TIME_PERIOD\",\"keyPosition\":2,\"values\":[{\"id\":\"2020\"},{\"id\":\"2021\"}]}]},"
                + "\"attributes\":{\"dimensionGroup\":[{\"id\":\"OBS_STATUS\",\"values\":[{\"id\":\"B\"}]},"
                + "{\"id\":\"UNIT_MULT\",\"values\":[{\"id\":\"3\"}]}]}}]}}";
        assertThat(cells(read("x.json", text))).isEqualTo("LV 2020 5b; LV 2021 6b; EE 2020 7");
        assertThat(cells(read("x.json", text.replace("\":1:\"", "\"1::\""))))
                .isEqualTo("LV 2020 5b; LV 2021 6b; EE 2020 7000");
        assertThat(read("x.json", text.replace("\":1:\"", "\":1\"")).issues().toString())
                .contains("the key of a group of observations has 2 places");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHARSET=\"ANSI\";|PC-Axis",
                "{\"columns\":[],\"data\":[{\"key\":[],\"values\":[]}]}|the older JSON of PxWeb",
                "country,year,victims|name those of line 1 so",
                "COU,TIME,PowerCode Code,Value|OECD.Stat as it was until 2024"
            })
    void filesThatAreNotReadSayWhatToDo(String start, String expected) {
        StatisticsReading reading = read("x.txt", start + "\nLatvia,2021,5,6\n");
        assertThat(reading.isReadable()).isFalse();
        assertThat(reading.issues().get(0).toString()).contains("STAT-2").contains(expected);
    }

    /** Tables that people make of Eurostat's: its names of columns, with other separators, values and flags. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "geo,time,citizen,value,flag|LV,2021,NAT,5,b|LV 2021 5b",
                "geo,time,citizen,value,flag|LV,2021,NAT,5,|LV 2021 5",
                "geo,time,citizen,value,OBS_STATUS,CONF_STATUS|LV,2021,NAT,5,B,C|LV 2021 5bC",
                "geo;time;citizen;value|LV;2021;NAT;5|LV 2021 5",
                "geo;year;citizen;unit;value;flags|LV;2021;NAT;NR;5;p|LV 2021 5p",
                "geo,time,citizen,OBS_VALUE,Conf_Status|LV,2021,NAT,5,C|LV 2021 5C",
                "geo_code;period;citizen;value|LV;2021;NAT;5|LV 2021 5"
            })
    void columnsCalledAsEurostatCallsThem(String header, String row, String cells) {
        StatisticsReading reading = read("x.csv", header + "\n" + row + "\n");

        assertThat(cells(reading)).isEqualTo(cells);
        assertThat(reading.issues()).noneMatch(issue -> issue.toString().contains("error"));
    }

    /** A point between thousands is found by the column as a whole, in such a table as in all others. */
    @Test
    void readsThousandsInColumnsCalledAsEurostatCallsThem() {
        StatisticsReading reading =
                read("x.csv", "geo;time;citizen;value\nCH;2020;NAT;1'200\nCH;2021;NAT;12'300\nCH;2022;NAT;900\n");

        assertThat(cells(reading)).isEqualTo("CH 2020 1200; CH 2021 12300; CH 2022 900");
        assertThat(reading.issues()).anyMatch(issue -> issue.toString().contains("STAT-21"));
    }
}
