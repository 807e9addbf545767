package org.thbreport.ingest.sdmxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsReading;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.Observation;
import org.thbreport.model.data.ObservationValue;

/** Messages of both kinds, and what a server may send in their place; figures are made up. */
class SdmxMlFormsTest {

    private static final String HEADER = "<m:Header><m:ID>x</m:ID><m:Structure dimensionAtObservation=\"TIME_PERIOD\">"
            + "<c:StructureUsage><Ref id=\"CRIM_THB_VCTZ\" agencyID=\"ESTAT\"/></c:StructureUsage></m:Structure></m:Header>";

    private static StatisticsReading read(String root, String content) {
        String text = "<m:" + root + " xmlns:m=\"urn:m\" xmlns:g=\"urn:g\" xmlns:c=\"urn:c\" xmlns:f=\"urn:f\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" + HEADER + content + "</m:" + root + ">";
        return readText(text);
    }

    private static StatisticsReading readText(String text) {
        return new SdmxMlReader().read(StatisticsInput.of("x.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Dataset dataset(StatisticsReading reading) {
        assertThat(reading.issues()).isEmpty();
        return Objects.requireNonNull(reading.dataset());
    }

    @Test
    void genericSeries() {
        Dataset dataset = dataset(
                read(
                        "GenericData",
                        "<m:DataSet><g:Series><g:SeriesKey><g:Value id=\"citizen\" value=\"NAT\"/><g:Value id=\"geo\" value=\"LV\"/>"
                                + "</g:SeriesKey><g:Obs><g:ObsDimension value=\"2021\"/><g:ObsValue value=\"61\"/><g:Attributes>"
                                + "<g:Value id=\"OBS_FLAG\" value=\"bep\"/></g:Attributes></g:Obs>"
                                + "<g:Obs><g:ObsDimension value=\"2022\"/><g:ObsValue value=\"NaN\"/></g:Obs></g:Series></m:DataSet>"));

        assertThat(dataset.id()).isEqualTo("CRIM_THB_VCTZ");
        assertThat(dataset.dimensions().stream().map(Dimension::id)).containsExactly("citizen", "geo", "TIME_PERIOD");
        assertThat(dataset.status(0).flags()).isEqualTo("bep");
        assertThat(dataset.status(1).flags()).isEmpty();
        assertThat(dataset.value(1)).isInstanceOf(ObservationValue.Missing.class);
    }

    @Test
    void genericFlat() {
        Dataset dataset = dataset(read(
                "GenericData",
                "<m:DataSet><g:Obs><g:ObsKey><g:Value id=\"geo\" value=\"LV\"/><g:Value id=\"TIME_PERIOD\" value=\"2021\"/>"
                        + "</g:ObsKey><g:ObsValue value=\"61\"/></g:Obs></m:DataSet>"));
        assertThat(dataset.observations().map(row -> row.code(0) + row.code(1))).containsExactly("LV2021");
    }

    @Test
    void specificSeriesWithTheirKeysInAnyOrderAndKnownAttributes() {
        StatisticsReading reading = read(
                "StructureSpecificData",
                "<m:DataSet><Series geo=\"LV\" citizen=\"NAT\" TITLE=\"Victims\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"61\" "
                        + "CONF_STATUS=\"F\"/></Series><Series citizen=\"NAT\" geo=\"EE\" TITLE=\"Victims, too\">"
                        + "<Obs OBS_VALUE=\"7\" TIME_PERIOD=\"2021\" OBS_STATUS=\"P\"/></Series></m:DataSet>");

        assertThat(reading.issues().toString()).contains("STAT-15").contains("TITLE");
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        assertThat(dataset.observations().map((Observation row) -> row.code(0) + row.code(1)))
                .containsExactly("LVNAT", "EENAT");
        assertThat(dataset.status(1).flags()).isEqualTo("p");
    }

    private static void isInThousandsButEstonia(StatisticsReading reading) {
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        assertThat(dataset.observations().map((Observation row) -> row.code(0) + row.code(1) + row.value()))
                .containsExactly(
                        "LV2021" + new ObservationValue.Reported(61_500),
                        "LV2022" + new ObservationValue.Reported(62_500),
                        "EE2021" + new ObservationValue.Reported(7),
                        "EE2022" + new ObservationValue.Reported(800),
                        "EE2023" + new ObservationValue.Reported(9));
        assertThat(reading.issues().stream().map(Object::toString))
                .containsExactly(
                        "x.xml:2: warning[STAT-17]: UNIT_MULT is 2: 1 value is multiplied by 100; "
                                + "those that are rounded count as approximate",
                        "x.xml:1: warning[STAT-17]: UNIT_MULT is 3: 2 values are multiplied by 1000; "
                                + "those that are rounded count as approximate");
    }

    @Test
    void theLowestUnitMultiplierCounts() {
        isInThousandsButEstonia(read(
                "StructureSpecificData",
                "<m:DataSet UNIT_MULT=\"3\"><Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"61.5\"/>"
                        + "<Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"62.5\"/></Series>\n"
                        + "<Series geo=\"EE\" UNIT_MULT=\"0\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/>"
                        + "<Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"8\" UNIT_MULT=\"2\"/>"
                        + "<Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"9\"/></Series></m:DataSet>"));
        String attribute = "<g:Attributes><g:Value id=\"UNIT_MULT\" value=\"%s\"/></g:Attributes>";
        String observation = "<g:Obs><g:ObsDimension value=\"%s\"/><g:ObsValue value=\"%s\"/>%s</g:Obs>";
        String key = "<g:Series><g:SeriesKey><g:Value id=\"geo\" value=\"%s\"/></g:SeriesKey>";
        isInThousandsButEstonia(read(
                "GenericData",
                "<m:DataSet>" + attribute.formatted("3") + key.formatted("LV")
                        + observation.formatted("2021", "61.5", "") + observation.formatted("2022", "62.5", "")
                        + "</g:Series>\n" + key.formatted("EE") + attribute.formatted("0")
                        + observation.formatted("2021", "7", "")
                        + observation.formatted("2022", "8", attribute.formatted("2"))
                        + observation.formatted("2023", "9", "") + "</g:Series></m:DataSet>"));
    }

    /** SDMX 2.1, section 3 A: an attribute of a group holds for the series with its part of the key; the lowest level counts. */
    @Test
    void theUnitMultiplierOfAGroupHoldsForItsSeries() {
        isInThousandsButEstonia(read(
                "StructureSpecificData",
                "<m:DataSet UNIT_MULT=\"6\"><Group geo=\"LV\" UNIT_MULT=\"3\"/><Group geo=\"EE\" UNIT_MULT=\"2\"/>"
                        + "<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"61.5\"/>"
                        + "<Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"62.5\"/></Series>\n"
                        + "<Series geo=\"EE\" UNIT_MULT=\"0\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/>"
                        + "<Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"8\" UNIT_MULT=\"2\"/>"
                        + "<Obs TIME_PERIOD=\"2023\" OBS_VALUE=\"9\"/></Series></m:DataSet>"));
        String group = "<g:Group><g:GroupKey><g:Value id=\"geo\" value=\"%s\"/></g:GroupKey><g:Attributes>"
                + "<g:Value id=\"UNIT_MULT\" value=\"%s\"/></g:Attributes></g:Group>";
        String observation = "<g:Obs><g:ObsDimension value=\"%s\"/><g:ObsValue value=\"%s\"/>%s</g:Obs>";
        String key = "<g:Series><g:SeriesKey><g:Value id=\"geo\" value=\"%s\"/></g:SeriesKey>";
        isInThousandsButEstonia(read(
                "GenericData",
                "<m:DataSet>" + group.formatted("LV", "3") + group.formatted("EE", "0") + key.formatted("LV")
                        + observation.formatted("2021", "61.5", "") + observation.formatted("2022", "62.5", "")
                        + "</g:Series>\n" + key.formatted("EE") + observation.formatted("2021", "7", "")
                        + observation.formatted(
                                "2022", "8", "<g:Attributes><g:Value id=\"UNIT_MULT\" value=\"2\"/></g:Attributes>")
                        + observation.formatted("2023", "9", "") + "</g:Series></m:DataSet>"));
    }

    @Test
    void theUnitOfAGroupHoldsForItsSeries() {
        StatisticsReading reading = read(
                "StructureSpecificData",
                "<m:DataSet UNIT_MEASURE=\"PS\"><Group geo=\"LV\" UNIT_MEASURE=\"PC\"/>"
                        + "<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"61\"/></Series>"
                        + "<Series geo=\"EE\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"7\"/></Series>"
                        + "<Series geo=\"LV\" UNIT_MEASURE=\"PS\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"5\"/></Series></m:DataSet>");
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        int unit = KnownDimension.UNIT.in(dataset).orElseThrow();
        assertThat(dataset.observations().map((Observation row) -> row.code(unit)))
                .containsExactly("PC", "PS", "PS");
        assertThat(reading.hasErrors()).isFalse();
    }

    private static String flags(StatisticsReading reading) {
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        int geo = KnownDimension.AREA.in(dataset).orElseThrow();
        int period = KnownDimension.PERIOD.in(dataset).orElseThrow();
        return dataset.observations()
                .map(row -> row.code(geo)
                        + row.code(period)
                        + row.status().flags()
                        + row.status().confidentiality()
                        + (row.value() instanceof ObservationValue.Reported value ? "=" + value.value() : ""))
                .collect(Collectors.joining(" "));
    }

    /** SDMX 2.1, section 3 A: where all dimensions stand at the observation, a group holds for those with its part of the key. */
    @Test
    void groupsHoldForObservationsWithoutSeries() {
        String cells =
                "<Obs geo=\"LV\" TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"/><Obs geo=\"LV\" TIME_PERIOD=\"2022\" OBS_VALUE=\"2\" "
                        + "OBS_STATUS=\"P\"/><Obs geo=\"EE\" TIME_PERIOD=\"2021\" OBS_VALUE=\"3\"/><Obs geo=\"LV\" TIME_PERIOD=\"2020\" "
                        + "OBS_VALUE=\"4\"/>";
        StatisticsReading specific = read(
                "StructureSpecificData",
                "<m:DataSet><Group geo=\"LV\" REMARKS_GEO=\"note\" OBS_STATUS=\"B\"/><Group geo=\"EE\" TIME_PERIOD=\"2021\" "
                        + "CONF_STATUS=\"C\" UNIT_MULT=\"3\"/>" + cells + "</m:DataSet>");
        assertThat(flags(specific)).isEqualTo("LV2021b=1.0 LV2022p=2.0 EE2021C=3000.0 LV2020b=4.0");
        assertThat(specific.hasErrors()).isFalse();
        assertThat(specific.issues().toString()).contains("attributes are not read: REMARKS_GEO");
        String key = "<g:Value id=\"geo\" value=\"%s\"/><g:Value id=\"TIME_PERIOD\" value=\"%s\"/>";
        String observation = "<g:Obs><g:ObsKey>" + key + "</g:ObsKey><g:ObsValue value=\"%s\"/></g:Obs>";
        StatisticsReading generic = read(
                "GenericData",
                "<m:DataSet><g:Group><g:GroupKey>" + key.formatted("LV", "2022")
                        + "</g:GroupKey><g:Attributes><g:Value id=\"OBS_STATUS\" value=\"B\"/></g:Attributes></g:Group>"
                        + observation.formatted("LV", "2021", "1") + observation.formatted("LV", "2022", "2")
                        + observation.formatted("LV", "2023", "3") + "</m:DataSet>");
        assertThat(flags(generic)).isEqualTo("LV2021=1.0 LV2022b=2.0 LV2023=3.0");
        assertThat(generic.issues()).isEmpty();
    }

    /** The unit of a group, of an observation and of the data set: each holds for its own observations only. */
    @Test
    void theUnitOfOneObservationDoesNotStayForTheNext() {
        StatisticsReading flat = read(
                "StructureSpecificData",
                "<m:DataSet UNIT_MEASURE=\"PS\"><Group geo=\"EE\" UNIT_MEASURE=\"PC\"/>"
                        + "<Obs geo=\"LV\" TIME_PERIOD=\"2020\" OBS_VALUE=\"1\"/><Obs geo=\"EE\" TIME_PERIOD=\"2020\" OBS_VALUE=\"2\"/>"
                        + "<Obs geo=\"EE\" TIME_PERIOD=\"2021\" OBS_VALUE=\"3\" UNIT_MEASURE=\"IX\"/>"
                        + "<Obs geo=\"LV\" TIME_PERIOD=\"2021\" OBS_VALUE=\"4\"/></m:DataSet>");
        StatisticsReading series = read(
                "StructureSpecificData",
                "<m:DataSet><Series geo=\"LV\" UNIT_MEASURE=\"PS\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"1\"/>"
                        + "<Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"2\" UNIT_MEASURE=\"PC\"/><Obs TIME_PERIOD=\"2022\" OBS_VALUE=\"3\"/>"
                        + "</Series></m:DataSet>");
        assertThat(units(flat)).containsExactly("PS", "PC", "IX", "PS");
        assertThat(units(series)).containsExactly("PS", "PC", "PS");
    }

    private static List<String> units(StatisticsReading reading) {
        assertThat(reading.issues()).isEmpty();
        Dataset dataset = Objects.requireNonNull(reading.dataset());
        int unit = KnownDimension.UNIT.in(dataset).orElseThrow();
        return dataset.observations().map(row -> row.code(unit)).toList();
    }

    /** SDMX 2.0, message.xsd: the data sets of a MessageGroup are of the kind that their namespace says. */
    @Test
    void aMessageGroupHasDataSetsOfAnyKind() {
        String group =
                "<m:MessageGroup xmlns:m=\"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message\" xmlns:x=\"%s\"><m:Header>"
                        + "<m:ID>1</m:ID></m:Header>\n%s</m:MessageGroup>";
        String generic =
                "<x:DataSet><x:KeyFamilyRef>K</x:KeyFamilyRef><x:Series><x:SeriesKey><x:Value concept=\"geo\" value=\"LV\"/>"
                        + "</x:SeriesKey><x:Obs><x:Time>2021</x:Time><x:ObsValue value=\"5\"/><x:Attributes><x:Value concept=\"OBS_STATUS\" "
                        + "value=\"B\"/></x:Attributes></x:Obs></x:Series></x:DataSet>";
        String compact =
                "<x:DataSet><x:Series geo=\"LV\"><x:Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"5\" OBS_STATUS=\"B\"/></x:Series></x:DataSet>";
        assertThat(flags(readText(
                        group.formatted("http://www.SDMX.org/resources/SDMXML/schemas/v2_0/generic", generic))))
                .isEqualTo("LV2021b=5.0");
        assertThat(flags(readText(
                        group.formatted("urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=X:K:compact", compact))))
                .isEqualTo("LV2021b=5.0");
        assertThat(readText(group.formatted("urn:sdmx:org.sdmx.infomodel.keyfamily.KeyFamily=X:K:cross", compact))
                        .issues()
                        .get(0)
                        .toString())
                .startsWith(
                        "x.xml:2: error[STAT-2]: the message is of type CrossSectionalData of SDMX-ML 2.0, which is not read");
    }

    /** What a group says must not get lost where it stands behind its series. */
    @Test
    void aGroupWithoutSeriesBehindItIsAnError() {
        String series = "\n<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"/></Series>";
        String expected = "expected groups before their series";
        assertThat(read(
                                "StructureSpecificData",
                                "<m:DataSet>" + series + "\n<Group geo=\"LV\" UNIT_MULT=\"6\"/></m:DataSet>")
                        .issues()
                        .get(0)
                        .toString())
                .isEqualTo("x.xml:3: error[STAT-18]: the group of series with UNIT_MULT has no series behind it; "
                        + expected);
        assertThat(read(
                                "StructureSpecificData",
                                "<m:DataSet><Group geo=\"EE\" UNIT_MULT=\"6\"/>" + series + "</m:DataSet>")
                        .issues())
                .hasToString("[x.xml: remark[STAT-15]: attributes are not read: UNIT_MULT of groups without series]");
    }

    @Test
    void aUnitMultiplierOfNoMeaningIsAnError() {
        String series = "\n<Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"%s/></Series></m:DataSet>";
        StatisticsReading wrong =
                read("StructureSpecificData", "<m:DataSet>" + series.formatted(" UNIT_MULT=\"many\""));
        assertThat(wrong.issues().toString()).contains("x.xml:2: error[STAT-18]: UNIT_MULT is \"many\"");
        assertThat(wrong.hasErrors()).isTrue();
    }

    @Test
    void aSeriesWithOtherDimensionsIsReportedWithItsLine() {
        StatisticsReading reading = read(
                "StructureSpecificData",
                "<m:DataSet><Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"/></Series>\n"
                        + "<Series geo=\"LV\" sex=\"F\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"/></Series></m:DataSet>");
        assertThat(reading.issues().get(0).toString())
                .isEqualTo("x.xml:2: error[STAT-6]: the observation has other dimensions than the first one; "
                        + "expected geo, TIME_PERIOD");
    }

    @Test
    void aFooterWithoutDataIsNoDataAndBesideDataANotice() {
        String footer = "<f:Footer><f:Message code=\"413\"><c:Text>Due to the large query the response will be written "
                + "to a file</c:Text></f:Message></f:Footer>";
        assertThat(read("GenericData", footer).issues().get(0).toString())
                .startsWith("x.xml: error[STAT-3]: the answer is a notice of the server, not data: code 413, Due to");
        StatisticsReading beside = read(
                "StructureSpecificData",
                "<m:DataSet><Series geo=\"LV\"><Obs TIME_PERIOD=\"2021\" OBS_VALUE=\"1\"/></Series></m:DataSet>"
                        + footer);
        assertThat(beside.issues().toString()).contains("STAT-16");
        assertThat(beside.isReadable()).isTrue();
    }

    @Test
    void documentTypesAndEntitiesAreRefused() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        for (String type : new String[] {laughs, outside, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"}) {
            StatisticsReading reading = readText("<?xml version=\"1.0\"?>" + type
                    + "<m:GenericData xmlns:m=\"urn:m\"><m:DataSet>&b;&a;</m:DataSet></m:GenericData>");
            assertThat(reading.isReadable()).isFalse();
            assertThat(reading.issues().get(0).rule()).isEqualTo("STAT-4");
        }
        assertThat(readText("<m:GenericData xmlns:m=\"urn:m\"><m:DataSet>&a;</m:DataSet></m:GenericData>")
                        .isReadable())
                .isFalse();
    }

    @Test
    void otherMessagesAreToldApart() {
        assertThat(readText("<m:Structure xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"/>")
                        .issues()
                        .get(0)
                        .toString())
                .contains("STAT-3")
                .contains("of type Structure");
    }
}
