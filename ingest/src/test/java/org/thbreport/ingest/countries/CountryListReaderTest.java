package org.thbreport.ingest.countries;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** All texts here are made up in the forms that EMN and Commission documents use. */
class CountryListReaderTest {

    private static final CountryRegister REGISTER = ReferenceData.load().countries();

    private final CountryListReader reader = new CountryListReader(REGISTER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    BE, DE, EL and GE, RS                          | BE DE EL GE RS
                    BE, DE, LV, PL, and PT.                        | BE DE LV PL PT
                    BE; CY, EE / FI & SE plus NO                   | BE CY EE FI SE NO
                    GR and GB                                      | EL UK
                    Belgium (BE), the Netherlands (NL)             | BE NL
                    AT BE CY                                       | AT BE CY
                    the Hellenic Republic and the Slovak Republic  | EL SK
                    the former Yugoslav Republic of Macedonia, IT  | MK IT
                    Belgien, Österreich und die Niederlande        | BE AT NL
                    l’Italie, la Grèce et les Pays-Bas             | IT EL NL
                    Austria, Chipre y Grecia                       | AT CY EL
                    België, Hongarije en het Verenigd Koninkrijk   | BE HU UK
                    Latvijā, Lietuvā un Vācijā                     | LV LT DE
                    Apvienotajai Karalistei un Čehijai             | UK CZ
                    της Γερμανίας, του Βελγίου και της Κύπρου      | DE BE CY
                    България, Гърция и Обединеното кралство        | BG EL UK
                    MALTA and CYPRUS                               | MT CY
                    """)
    void readsCodesAndNames(String text, String countries) {
        CountryList list = reader.readField(text);
        assertThat(codes(list.countries())).isEqualTo(countries);
        assertThat(list.excluded()).isEmpty();
        assertThat(list.doubts())
                .filteredOn(doubt -> doubt.kind() != DoubtKind.MIXED)
                .isEmpty();
    }

    @Test
    void knowsEveryCountryByItsNameInEveryLanguage() {
        assertThat(CountryListReader.languages()).contains("en", "lv", "de", "fr", "el", "bg", "es", "nl");
        for (String language : CountryListReader.languages()) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language));
            for (CountryCode country : REGISTER.all()) {
                String iso = country.code().equals("EL") ? "GR" : country.code().equals("UK") ? "GB" : country.code();
                String name = names.regionDisplayName(iso);
                CountryList field = reader.readField(name);
                assertThat(codes(field.countries())).as(name).isEqualTo(country.code());
                assertThat(codes(reader.find(name + ".", language).get(0).countries()))
                        .as(name)
                        .isEqualTo(country.code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    all except CZ, EE and HR                                | CZ EE HR
                    All Member States except for Denmark                    | DK
                    all Member States except three (CZ, HR and EE)          | CZ HR EE
                    alle Mitgliedstaaten mit Ausnahme von Dänemark          | DK
                    tous les États membres sauf l'Italie et le Portugal     | IT PT
                    todos los Estados miembros excepto España               | ES
                    alle lidstaten behalve Denemarken                       | DK
                    visas dalībvalstis, izņemot Dāniju                      | DK
                    όλα τα κράτη μέλη με εξαίρεση τη Δανία                  | DK
                    всички държави членки с изключение на Дания             | DK
                    """)
    void keepsWhoIsExcludedApart(String text, String excluded) {
        CountryList list = reader.readField(text.replace("dalībvalstis, ", "dalībvalstis "));
        assertThat(codes(list.excluded())).isEqualTo(excluded);
        assertThat(list.countries()).isEmpty();
        assertThat(list.all()).isTrue();
        assertThat(list.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    E.g. AT, BE
                    For example, AT and BE
                    such as AT and BE
                    z. B. AT, BE
                    par exemple AT et BE
                    por ejemplo, AT y BE
                    bijv. AT en BE
                    piemēram, AT un BE
                    π.χ. AT και BE
                    например AT и BE
                    AT, BE, etc.
                    AT, BE, ...
                    AT, BE and others
                    """)
    void tellsExamplesFromACompleteList(String text) {
        CountryList list = reader.readField(text);
        assertThat(codes(list.countries())).isEqualTo("AT BE");
        assertThat(list.examples()).isTrue();
        assertThat(list.doubts()).isEmpty();
    }

    @Test
    void keepsWhatIsSaidOfOneCountryAlone() {
        CountryList list =
                reader.readField("DE (three months), FR, IT (minors; since\n2019) and the Flemish Community of BE");
        assertThat(list.countries())
                .extracting(ListedCountry::remark)
                .containsExactly("three months", "", "minors; since 2019", "Flemish Community");
        assertThat(codes(list.countries())).isEqualTo("DE FR IT BE");
    }

    @Test
    void comparesAStatedTotalAndNeverUsesIt() {
        CountryList same = reader.readField("3: AT, BE, CY");
        assertThat(same.stated()).isEqualTo(new StatedTotal(3, 0, 1, false));
        assertThat(same.doubts()).isEmpty();
        CountryList other = reader.readField("24 Member States: AT, BE, CY");
        assertThat(codes(other.countries())).isEqualTo("AT BE CY");
        assertThat(other.has(DoubtKind.COUNT)).isTrue();
        CountryList behind = reader.find("Responses from Austria, Belgium and Cyprus (4 in total)", "en")
                .get(0);
        assertThat(behind.stated()).isNotNull();
        assertThat(behind.has(DoubtKind.COUNT)).isTrue();
        CountryList remain = reader.readField("22 of 25: all except CZ, EE and HR");
        assertThat(remain.stated()).isEqualTo(new StatedTotal(22, 0, 2, false));
        assertThat(remain.doubts()).isEmpty();
        CountryList excluded = reader.readField("all except four (CZ, HR and EE)");
        assertThat(excluded.has(DoubtKind.COUNT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en,In twenty-four Member States a permit is issued,24",
        "de,In vierzehn Mitgliedstaaten gilt dies,14",
        "fr,Dans vingt-cinq États membres,25",
        "es,En veintidós países,22",
        "nl,In tien landen,10",
        "lv,Divdesmit trīs dalībvalstis,23",
        "el,Σε είκοσι τρία κράτη μέλη,23",
        "bg,В двадесет и три държави,23"
    })
    void findsTheNumberThatASentenceStates(String language, String sentence, int number) {
        assertThat(reader.statedTotal(sentence, language))
                .map(StatedTotal::value)
                .contains(number);
    }

    @Test
    void offersTheCountryThatWasMeantAndNeverTakesIt() {
        CountryList list = reader.readField("AT, Belgum, Latvja, lv, Xland, BE");
        assertThat(codes(list.countries())).isEqualTo("AT BE");
        assertThat(list.doubts()).extracting(ListDoubt::text).containsExactly("Belgum", "Latvja", "lv", "Xland");
        assertThat(list.doubts()).extracting(ListDoubt::nearestName).containsExactly("Belgium", "Latvia", "LV", null);
        assertThat(list.doubts()).extracting(ListDoubt::start).containsExactly(4, 12, 20, 24);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HR, , IE                          | HR IE | EMPTY
                    HR, IE,                           | HR IE | EMPTY
                    AT, HU, LT, AT                    | AT HU LT | REPEATED
                    Belgium (BG), AT                  | BE AT | TWO_CODES
                    Northern Ireland, Iceland         | IS | REGION
                    the Western Balkans, AT           | AT | GROUP
                    Nigeria, Romania                  | NG RO | OUTSIDE
                    VN, RO                            | VN RO | OUTSIDE
                    This is not the case in CZ and DE | DE | NEGATED
                    AT: yes                           | AT | UNKNOWN
                    """)
    void saysWhyAListIsToBeLookedAt(String text, String countries, DoubtKind doubt) {
        CountryList list = reader.readField(text);
        assertThat(codes(list.countries())).isEqualTo(countries);
        assertThat(list.doubts()).extracting(ListDoubt::kind).containsExactly(doubt);
    }

    @Test
    void findsListsInRunningText() {
        String text =
                "Some States train staff (AT, CZ and PL). In Estonia and Malta it is by law. The rules hold for all "
                        + "Member States except Austria and Belgium, which wait. DE plans it. It is not so in FI.";
        List<CountryList> lists = reader.find(text, "en");
        assertThat(lists)
                .extracting(list -> codes(list.listed()))
                .containsExactly("AT CZ PL", "EE MT", "AT BE", "DE", "FI");
        assertThat(lists.get(2).countries()).isEmpty();
        assertThat(text.substring(lists.get(2).start(), lists.get(2).end()))
                .isEqualTo("all Member States except Austria and Belgium");
        assertThat(lists.get(3).has(DoubtKind.MEANING)).isTrue();
        assertThat(lists.get(4).negated()).isTrue();
        assertThat(lists.get(0).negated()).isFalse();
    }

    @Test
    void aGroupOfCountriesBeforeAListIsHeld() {
        for (String text :
                List.of("The Baltic States, Poland and Malta agree.", "The Nordics as well as AT and BE agree.")) {
            assertThat(reader.find(text, "en").get(0).has(DoubtKind.GROUP))
                    .as(text)
                    .isTrue();
        }
        assertThat(reader.find("Die Benelux-Länder, Polen und Malta", "de")
                        .get(0)
                        .has(DoubtKind.GROUP))
                .isTrue();
        assertThat(reader.find("Baltijas valstis, Polija un Malta", "lv").get(0).has(DoubtKind.GROUP))
                .isTrue();
    }

    @Test
    void takesADenialBehindTheListToo() {
        CountryList list = reader.find("It is allowed in most; FI and SE do not permit it.", "en")
                .get(0);
        assertThat(list.negated()).isTrue();
    }

    @Test
    void leavesOutWhatIsNoListOfCountries() {
        assertThat(reader.find("Komisija iesniedz prasību par ES noteikumu (ES) 2018/851", "lv"))
                .isEmpty();
        assertThat(reader.find("Abbreviations: DE-Deutschland, AT-Österreich, FI-Finnland.", "de"))
                .isEmpty();
        assertThat(reader.find("Requested by HR EMN NCP on 3 May", "en")).isEmpty();
        assertThat(reader.find("An IT system must BE there, NO doubt", "en")).isEmpty();
        assertThat(reader.find("DE 12 14 15", "en")).isEmpty();
        assertThat(reader.find("a Belgian and a German expert", "en")).isEmpty();
    }

    @Test
    void readsOverMarkersAndLineBreaks() {
        CountryList list = reader.find("when\nUkraine, the Republic of Moldova1\nand Georgia applied", "en")
                .get(0);
        assertThat(codes(list.countries())).isEqualTo("UA MD GE");
        assertThat(codes(reader.find("AT [3], BE and CY 4, DE", "en").get(0).countries()))
                .isEqualTo("AT BE CY DE");
    }

    @Test
    void knowsTheUnitedKingdomByItsWholeName() {
        CountryList list = reader.find("the United Kingdom of Great Britain and Northern Ireland; Ireland", "en")
                .get(0);
        assertThat(codes(list.countries())).isEqualTo("UK IE");
        assertThat(list.doubts()).isEmpty();
    }

    @Test
    void holdsCodesWhoseCapitalsWereLost() {
        CountryList list =
                reader.find("comments of the at, de,ee,el,fi delegations", "en").get(0);
        assertThat(codes(list.countries())).isEqualTo("AT DE EE EL FI");
        assertThat(list.has(DoubtKind.DAMAGED)).isTrue();
    }

    @Test
    void saysWhetherNothingElseStandsThere() {
        assertThat(reader.find("AT, BE and CY.", "en").get(0).alone()).isTrue();
        assertThat(reader.find("NO.", "en").get(0).alone()).isTrue();
        assertThat(reader.find("See p. 4; AT, BE and CY.", "en").get(0).alone()).isFalse();
    }

    @Test
    void orderSeparatorsAndLineBreaksChangeNothing() {
        Random random = new Random(17);
        List<String> all =
                new ArrayList<>(REGISTER.all().stream().map(CountryCode::code).toList());
        String[] separators = {", ", "; ", " and ", ",\n", " und ", " et ", " и ", " / "};
        for (int round = 0; round < 300; round++) {
            Collections.shuffle(all, random);
            List<String> some = all.subList(0, 2 + random.nextInt(all.size() - 2));
            StringBuilder text = new StringBuilder(some.get(0));
            some.stream()
                    .skip(1)
                    .forEach(code -> text.append(separators[random.nextInt(separators.length)])
                            .append(code));
            CountryList list = reader.readField(text.toString());
            assertThat(codes(list.countries())).as(text.toString()).isEqualTo(String.join(" ", some));
            assertThat(list.doubts()).as(text.toString()).isEmpty();
        }
    }

    @Test
    void readsAnyTextWithoutFailing() {
        Random random = new Random(29);
        String[] parts = {
            "AT",
            "(",
            ")",
            ",",
            "all",
            "except",
            "e.g.",
            ".",
            "\n",
            "\n\n",
            "12",
            "Malta",
            "not",
            "[1]",
            " ",
            "…",
            "-",
            "ß",
            "Northern Ireland",
            "of",
            "BE"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            List<CountryList> lists = new ArrayList<>(reader.find(text.toString(), "en"));
            lists.add(reader.readField(text.toString()));
            assertThat(lists)
                    .as(text.toString())
                    .allSatisfy(list -> assertThat(list.doubts())
                            .allSatisfy(doubt -> assertThat(text.substring(doubt.start(), doubt.end()))
                                    .isEqualTo(doubt.text())));
        }
    }

    private static String codes(List<ListedCountry> countries) {
        return countries.stream().map(listed -> listed.country().code()).collect(Collectors.joining(" "));
    }
}
