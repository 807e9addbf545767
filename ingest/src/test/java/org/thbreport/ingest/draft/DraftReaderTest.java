package org.thbreport.ingest.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.DocumentReaders;
import org.thbreport.ingest.document.DocumentLimits;
import org.thbreport.ingest.document.UnreadableDocument;
import org.thbreport.ingest.reference.ReferenceData;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Quantifier;

/** All texts are made up; what is right was decided by reading them. */
class DraftReaderTest {

    private static final CountryRegister REGISTER = ReferenceData.load().countries();

    private static final DocumentForms INFORM = new DocumentForms(
            List.of(
                    "Several countries pay interpreters in shelters.{1} Some of them have a night line,{2} including one for men.{3}",
                    "Most Member States keep the data of victims apart.{4} A directive asks for it.{5}",
                    "Three countries evaluate their plans.{6} Four Member States send experts abroad.{7}",
                    "Several Member States offer courses to the police{8} and report on it. Some offer them to courts.{9}",
                    "As a rule the police informs the shelter.{10} The state pays for lawyers.{11} One country considers a new law.{12}",
                    "Not all countries allow it.{13} Several countries have a fund.{14} Others wait (AT, MT and SE). In Finland and Malta, it is planned."),
            List.of(
                    "BE, DE, EL, FI and GE, RS.",
                    "BE, FI and RS",
                    "BE, FI.",
                    "All Member States except CZ and HU.",
                    "Directive 2011/36/EU, OJ L 101, 15.4.2011, p. 1.",
                    "LV, LT and EE.",
                    "AT, BE, BG, CY, CZ.",
                    "Austria, the Netherlands and Slovak Republic.",
                    "E.g. IE, LV, PT.",
                    "This is not the case in IT and PL.",
                    "DE (in three regions), FR and NL.",
                    "SI.",
                    "SE, DK, NO.",
                    "FI, FR, HR; of these, FI and FR by law."));

    private static Draft read(byte[] document) {
        return read(document, DraftContext.of("inform", ""));
    }

    private static Draft read(byte[] document, DraftContext context) {
        try {
            return DraftReader.read(
                    DocumentReaders.read(document, context.file(), DocumentLimits.DEFAULT, page -> {}),
                    REGISTER,
                    context);
        } catch (UnreadableDocument e) {
            throw new AssertionError(e.issue(context.file()).toString(), e);
        }
    }

    private static Draft text(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Draft draft, DraftList list) {
        String note = list.note() < 0
                ? "-"
                : draft.document().notes().get(list.note()).label();
        String codes = list.countries().stream().map(CountryCode::code).collect(Collectors.joining(" "));
        String excluded = list.excluded().stream().map(CountryCode::code).collect(Collectors.joining(" "));
        return note + ": " + codes + (excluded.isEmpty() ? "" : "not " + excluded) + (list.isSure() ? " sure" : "");
    }

    @Test
    void findsTheSameListsInEveryForm() {
        Map<String, byte[]> forms = INFORM.all();
        assertThat(forms).hasSize(10);
        forms.forEach((form, bytes) -> {
            Draft draft = read(bytes);
            assertThat(draft.lists().stream().map(list -> line(draft, list)))
                    .as(form)
                    .containsExactly(
                            "1: BE DE EL FI GE RS sure",
                            "2: BE FI RS sure",
                            "3: BE FI sure",
                            "4: not CZ HU",
                            "6: LV LT EE sure",
                            "7: AT BE BG CY CZ",
                            "8: AT NL SK sure",
                            "9: IE LV PT",
                            "10: IT PL",
                            "11: DE FR NL",
                            "12: SI sure",
                            "13: SE DK NO",
                            "14: FI FR HR",
                            "14: FI FR",
                            "-: AT MT SE",
                            "-: FI MT");
            assertThat(draft.document().markers()).as(form).hasSize(14).allMatch(marker -> marker.isCertain());
            assertThat(draft.language()).isEqualTo("en");
        });
    }

    /** Each sentence calls a list that is not of those who do: it is held, and may not be taken as it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en | Some countries don't run hotlines.",
                "en | The states that can\u2019t do it wait for the law.",
                "en | Three states didn't do so, as the report says.",
                "en | Neither of these states has a fund for the victims.",
                "en | A plan is in place everywhere apart from three states.",
                "en | All respondents save for three keep a register of the victims.",
                "en | Barring a few states, this is done everywhere in the Union.",
                "de | In keinem der Staaten ist das der Fall.",
                "de | Bis auf drei Staaten haben alle einen Fonds.",
                "de | Abgesehen von drei Staaten ist das die Regel.",
                "fr | En dehors de trois \u00c9tats, c'est la r\u00e8gle pour les victimes.",
                "lv | Nevien\u0101 valst\u012b to nedara, un tas ir zin\u0101ms no zi\u0146ojuma.",
                "lv | Bez trim valst\u012bm visas to dara, un tas ir zin\u0101ms no zi\u0146ojuma.",
                "el | \u039f\u03c5\u03b4\u03ad\u03bd \u03ba\u03c1\u03ac\u03c4\u03bf\u03c2 \u03c4\u03bf \u03ba\u03ac\u03bd\u03b5\u03b9 \u03b3\u03b9\u03b1 \u03c4\u03b1 \u03b8\u03cd\u03bc\u03b1\u03c4\u03b1.",
                "bg | \u0422\u0440\u0438 \u0434\u044a\u0440\u0436\u0430\u0432\u0438 \u043d\u044f\u043c\u0430\u0442 \u043f\u043b\u0430\u043d \u0437\u0430 \u0436\u0435\u0440\u0442\u0432\u0438\u0442\u0435."
            })
    void holdsAListWhoseSentenceDeniesOrExcepts(String language, String sentence) {
        DraftList list = read(
                        (sentence + "[1]\n\n[1] DE, FR, AT.\n").getBytes(StandardCharsets.UTF_8),
                        DraftContext.of("inform", language))
                .lists()
                .get(0);
        assertThat(list.reasons()).contains(Reason.MEANING);
        assertThat(list.flags()).contains(ListFlag.NEG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is done, for example in these states.[1] | [1] PL, SK.",
                "In several states such as these it is done.[1] | [1] RO, HU.",
                "At least four states do it.[1] | [1] AT, BE, NL, SE.",
                "Provided that funds are available, some states do it.[1] | [1] AT, BE.",
                "Some states used to have it until 2019.[1] | [1] AT, BE."
            })
    void holdsAListWhoseSentenceIsNotWhole(String sentence, String note) {
        assertThat(text(sentence + "\n\n" + note + "\n").lists().get(0).reasons())
                .contains(Reason.MEANING);
    }

    /** "A reflection period of at least 30 days" says nothing of how many countries there are. */
    @ParameterizedTest
    @CsvSource({
        "Several countries grant at least 30 days to victims.[1]",
        "Several countries offer services such as shelters.[1]",
        "Several countries offer help without a complaint to the police.[1]"
    })
    void isSureWhereAWordSpeaksOfSomethingElse(String sentence) {
        assertThat(text(sentence.replace(".[1]", " for all of them.[1]") + "\n\n[1] AT, BE.\n")
                        .lists()
                        .get(0)
                        .reasons())
                .isEmpty();
    }

    @Test
    void anExceptionFromAListNamesNobodyElse() {
        DraftList excepted = text("Some states do it.[1]\n\n[1] AT, BE, DE with the exception of FR, ES.\n")
                .lists()
                .get(1);
        assertThat(excepted.excluded()).hasSize(2);
        assertThat(excepted.flags()).contains(ListFlag.NEG).doesNotContain(ListFlag.MEMBERS);
        assertThat(text("Some states do it.[1]\n\n[1] DE, AT, FR (no), SE.\n")
                        .lists()
                        .get(0)
                        .flags())
                .contains(ListFlag.NEG, ListFlag.QUAL);
    }

    /** What stands beside a list and was not read may belong to it or turn it: nobody takes it as it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT; BE; NL; and, since 2023, SE. | PART",
                "AT, BE and (until 2020) SE. | PART",
                "DE, FR, AT vs. SE, FI. | PART",
                "AT\u2013DE, FR. | PART",
                "DE*, AT. *Not since 2020. | QUALIFIED",
                "AT, BE. This does not hold in practice. | MEANING",
                "AT, BE, Freedonia. | UNKNOWN",
                "Freedonia, AT and BE. | UNKNOWN",
                "AT, BE/FR. | MEANING",
                "AT, , BE. | EMPTY",
                "AT, BE, AT. | REPEAT"
            })
    void leavesAListOpenBesideWhatWasNotRead(String note, Reason reason) {
        DraftList list = text("Several countries have a plan.[1]\n\n[1] " + note + "\n")
                .lists()
                .get(0);
        assertThat(list.flags()).contains(ListFlag.OPEN);
        assertThat(list.reasons()).contains(reason);
    }

    /** What a list leaves unsaid may stand in the line or heading over it, behind it, or in words that turn it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT, BE, DE; in FI only in criminal proceedings. | Several of the countries have a plan for the victims of it.",
                "Source: EMN NCP contributions from AT, BE and DE. | Several of the countries have a plan for the victims of it.",
                "All MS, as well as Norway. | Several of the countries have a plan for the victims of it.",
                "AT, BE and seven others. | Several of the countries have a plan for the victims of it.",
                "AT, BE. | A procedure for the victims of it is absent in several of the countries.",
                "AT, BE. | Several of the countries refuse a permit to the victims of it.",
                "AT, BE, SE? | Several of the countries have a plan for the victims of it.",
                "AT, BE. | Anders als mehrere Staaten haben die \u00fcbrigen einen Plan f\u00fcr die Opfer."
            })
    void leavesAListOpenBesideWordsThatWereNotRead(String note, String sentence) {
        DraftList list = text(sentence + "[1]\n\n[1] " + note + "\n").lists().get(0);
        assertThat(list.isSure()).isFalse();
        assertThat(list.flags()).contains(ListFlag.OPEN);
    }

    @Test
    void readsTheLineThatLeadsToItems() {
        String items =
                "- a strategy for the whole of the country;[1]\n\n- a hotline for the victims of it.[2]\n\n[1] AT, BE.\n\n[2] FR, DE.\n";
        assertThat(text("In some Member States the following elements are not in place:\n\n" + items)
                        .lists())
                .hasSize(2)
                .allMatch(list -> list.flags().contains(ListFlag.NEG));
        assertThat(text("In some Member States the following elements are in place:\n\n" + items)
                        .lists())
                .hasSize(2)
                .allMatch(DraftList::isSure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E.g. AT, BE. | examples are read as such",
                "AT, BE (in one region). | a remark is kept",
                "Eire, Britain, Austria. | old names are names"
            })
    void readsWholeWhatSaysAllThatItMeans(String note, String why) {
        assertThat(text("Several of the countries have a plan for the victims of it.[1]\n\n[1] " + note + "\n")
                        .lists()
                        .get(0)
                        .flags())
                .as(why)
                .doesNotContain(ListFlag.OPEN);
    }

    /** Numbers in words, in their forms; of a part the part counts, and a ratio counts nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Both states have a plan for it. | 2",
                "en | In 3 of the 24 Member States there is a plan. | 3",
                "en | It is so in 3 out of 24 countries today. | 3",
                "en | One in ten states has a plan for it. | ",
                "de | Beide Staaten haben einen Plan f\u00fcr Opfer. | 2",
                "el | \u03a0\u03ad\u03bd\u03c4\u03b5 \u03ba\u03c1\u03ac\u03c4\u03b7 \u03ad\u03c7\u03bf\u03c5\u03bd \u03c3\u03c7\u03ad\u03b4\u03b9\u03bf. | 5",
                "lv | Tas ir piec\u0101s valst\u012bs, k\u0101 zin\u0101ms. | 5",
                "bg | \u0418 \u0434\u0432\u0435\u0442\u0435 \u0434\u044a\u0440\u0436\u0430\u0432\u0438 \u0438\u043c\u0430\u0442 \u043f\u043b\u0430\u043d. | 2"
            })
    void comparesNumbersInWords(String language, String sentence, Integer stated) {
        assertThat(read(
                                (sentence + "[1]\n\n[1] AT, BE, FI.\n").getBytes(StandardCharsets.UTF_8),
                                DraftContext.of("inform", language))
                        .lists()
                        .get(0)
                        .stated())
                .isEqualTo(stated);
    }

    /** The Greek article is not the word for "or", which has an accent. */
    @Test
    void readsGreekArticlesAsSuch() {
        String note =
                "\u0397 \u0391\u03c5\u03c3\u03c4\u03c1\u03af\u03b1, \u03c4\u03bf \u0392\u03ad\u03bb\u03b3\u03b9\u03bf \u03ba\u03b1\u03b9 \u03b7 \u039a\u03cd\u03c0\u03c1\u03bf\u03c2";
        String sentence =
                "\u03a4\u03b1 \u03b8\u03cd\u03bc\u03b1\u03c4\u03b1 \u03c6\u03b9\u03bb\u03bf\u03be\u03b5\u03bd\u03bf\u03cd\u03bd\u03c4\u03b1\u03b9 \u03bc\u03b5 \u03c4\u03b1 \u03c0\u03b1\u03b9\u03b4\u03b9\u03ac \u03c4\u03bf\u03c5\u03c2.";
        assertThat(text(sentence + "[1]\n\n[1] " + note + ".\n").lists().get(0).isSure())
                .isTrue();
        assertThat(text(sentence + "[1]\n\n[1] " + note.replace("\u03ba\u03b1\u03b9", "\u03ae") + ".\n")
                        .lists()
                        .get(0)
                        .reasons())
                .contains(Reason.MEANING);
    }

    @Test
    void readsSeveralMarkersInOneRaisedPlace() {
        String page =
                "<html lang=\"en\"><body><p>Several countries have shelters for all.<sup>1,2</sup> Some others plan them.<sup>3; 4</sup></p>"
                        + "<p><sup>1</sup> AT, BE.</p><p><sup>2</sup> FR, DE.</p><p><sup>3</sup> FI, SE.</p><p><sup>4</sup> NL, LU.</p></body></html>";
        Draft draft = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(draft.lists()).hasSize(4).allMatch(DraftList::isSure);
        assertThat(draft.lists().get(3).sentence()).startsWith("Some others");
        assertThat(text("Several of the countries have shelters for all of them.[1, 2]\n\n[1] AT, BE.\n[2] FR, DE.\n")
                        .lists())
                .hasSize(2)
                .allMatch(DraftList::isSure);
    }

    /** In a cell of a table, what the row is about stands elsewhere. */
    @Test
    void holdsAListThatIsCalledFromACellWithoutWords() {
        String page = "<html lang=\"en\"><body><table><tr><td>Not in place</td><td>AT, BE<sup>1</sup></td></tr></table>"
                + "<p><sup>1</sup> NL, LU.</p></body></html>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8)).lists().get(0).reasons())
                .contains(Reason.LINK);
    }

    @Test
    void theNumberOfAnotherClauseIsNotThatOfTheList() {
        List<DraftList> lists =
                text("Nine Member States pay interpreters,[1] and two plan to do so.[2]\n\n[1] AT, BE.\n[2] HU, PL.\n")
                        .lists();
        assertThat(lists.get(0).stated()).isEqualTo(9);
        assertThat(lists.get(1).stated()).isNull();
        assertThat(text("Two states do it.[1][2]\n\n[1] AT, BE.\n[2] HU, PL, SE.\n")
                        .lists()
                        .get(1)
                        .reasons())
                .contains(Reason.COUNT);
    }

    @Test
    void beginsASentenceWithANumberBehindTheMarkerOfTheOneBefore() {
        List<String> passages = List.of(
                "Six countries train inspectors.{1} 3 countries train border guards.{2} Some have rules, e.g.{3} 2 of them by law.");
        List<String> notes = List.of("BE, DE, EL, FI, GE and RS.", "LV, LT and EE.", "MT, SE.");
        new DocumentForms(passages, notes).all().forEach((form, bytes) -> {
            List<String> sentences =
                    read(bytes).lists().stream().map(DraftList::sentence).toList();
            assertThat(sentences).as(form).hasSize(3);
            assertThat(sentences.get(0)).as(form).startsWith("Six").doesNotContain("border");
            assertThat(sentences.get(1)).as(form).startsWith("3 countries").doesNotContain("inspectors");
            assertThat(sentences.get(2)).as(form).startsWith("Some have rules").endsWith("by law.");
        });
    }

    @Test
    void findsThemOverTheBreaksOfPages() {
        Draft draft = read(INFORM.pdf(2));
        assertThat(draft.document().pages()).isEqualTo(3);
        assertThat(draft.lists().stream().filter(DraftList::isSure).map(list -> line(draft, list)))
                .containsExactly(
                        "1: BE DE EL FI GE RS sure",
                        "2: BE FI RS sure",
                        "3: BE FI sure",
                        "6: LV LT EE sure",
                        "8: AT NL SK sure",
                        "12: SI sure");
        assertThat(draft.lists().get(4).place().page()).isEqualTo(2);
    }

    @Test
    void saysWhatSpeaksAgainstAList() {
        Draft draft = read(INFORM.docx());
        List<DraftList> lists = draft.lists();
        assertThat(lists.get(3).reasons()).contains(Reason.MEANING);
        assertThat(lists.get(5).reasons()).containsExactly(Reason.COUNT);
        assertThat(lists.get(5).stated()).isEqualTo(4);
        assertThat(lists.get(7).flags()).contains(ListFlag.EG);
        assertThat(lists.get(8).flags()).contains(ListFlag.NEG);
        assertThat(lists.get(9).reasons()).containsExactly(Reason.QUALIFIED);
        assertThat(lists.get(9).qualifiers()).containsEntry(new CountryCode("DE"), "in three regions");
        assertThat(lists.get(11).reasons()).as("Not all countries allow it").containsExactly(Reason.MEANING);
        assertThat(lists.get(12).reasons()).contains(Reason.REST, Reason.PART);
        assertThat(lists.get(13).flags()).contains(ListFlag.SUB);
        assertThat(lists.get(14).reasons()).contains(Reason.TEXT);
    }

    @Test
    void suggestsAndNeverMakesAMeasure() {
        Draft draft = read(
                INFORM.docx(),
                new DraftContext(
                        "inform",
                        "survey",
                        "",
                        List.of(),
                        null,
                        Map.of("police", List.of("police"), "courts", List.of("courts"))));
        List<DraftList> lists = draft.lists();
        assertThat(lists.get(0).suggestion()).isEqualTo(new Suggestion("survey-n1", "", null, ""));
        assertThat(lists.get(0).quantifier()).isEqualTo(Quantifier.SEVERAL);
        assertThat(lists.get(2).suggestion().partOf())
                .as("one sentence, fewer countries")
                .isEqualTo("survey-n2");
        assertThat(lists.get(4).suggestion().kind()).isEqualTo(FindingKind.PLAN);
        assertThat(lists.get(6).suggestion().theme()).isEqualTo("police");
        assertThat(lists.get(13).suggestion().partOf()).as("of these").isEqualTo("survey-n14");
        assertThat(lists).noneMatch(list -> list.suggestion().kind() == FindingKind.MEASURE);
    }

    @Test
    void keepsTheKeyOfANoteThatGetsAnotherNumber() {
        String first =
                "Several countries have a fund.[1] Several countries pay for lawyers.[2]\n\n[1] AT, BE.\n[2] DE, EL.\n";
        String second =
                "Some wait.[1] Several countries have a  fund.[2] Several countries pay for lawyers.[3]\n\n[1] IT, LV.\n[2] AT, BE.\n[3] DE, ES.\n";
        List<DraftList> before = text(first).lists();
        List<DraftList> after = text(second).lists();
        assertThat(after.get(1).key()).isEqualTo(before.get(0).key());
        assertThat(after.get(2).key())
                .as("another list")
                .isNotEqualTo(before.get(1).key());
        assertThat(before).extracting(DraftList::key).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT, BE and others.               | Several countries do so.
            AT or BE.                        | Several countries do so.
            AT, BE, and candidate countries. | Several countries do so.
            AT, BE,                          | Several countries do so.
            AT, BE; AT.                      | Several countries do so.
            AT, Belgum, CY.                  | Several countries do so.
            AT, Belgium, CY.                 | Several countries do so.
            AT, BE, Northern Ireland.        | Several countries do so.
            AT, BE*.                         | Several countries do so.
            AT, BE (2).                      | Several countries do so.
            All: AT, BE.                     | Several countries do so.
            Other Member States: AT, BE.     | Several countries do so.
            3 Member States: AT, BE.         | Several countries do so.
            AT, BE, CH.                      | Several countries do not do so.
            AT, BE.                          | Several countries do so, except these.
            AT, BE.                          | All Member States do so.
            AT, BE.                          | Two of 25 countries do so if asked.
            AT, BE.                          | In 24 Member States it is so.
            AT, BE.                          | Several countries do so, for example
            AT, BE. They plan it.            | Several countries do so.
            a list with AT, BE.              | Several countries do so.
            NO                               | Several countries do so.
            at, be, cy, de                   | Several countries do so.
            EU, AT, BE.                      | Several countries do so.
            AT, BE, Nigeria.                 | Several countries do so.
            AT/DE.                           | Several countries do so.
            AT and BE?                       | Several countries do so.
            AT, \u202EEB.                    | Several countries do so.
            Exceptions: AT, BE.              | Several countries do so.
            AT, BE.                          | Most do so; the exceptions are listed.
            AT, BE.                          | It is not in line with Reg. No. 5 Regulation II of the law.
            EMN, 'Shelters', 2024, p. 3; AT.  | Several countries do so.
            Abolished, see EMN, 'Shelters', 2024, p. 3; AT, BE. | Several countries do so.
            EMN, 'States without shelters', 2024, p. 3; AT, BE. | Several countries do so.
            EMN Malta, 'Shelters', 2024, p. 3; AT, BE. | Several countries do so.
            EMN, 'Shelters', 2024, p. 3; AT, BE; see also below. | Several countries do so.
            EMN, 'Shelters', 2024, p. 3; not AT, BE. | Several countries do so.
            EMN, 'Shelters', 2024, p. 3, on AT, BE. | Several countries do so.
            EMN, Shelters, 2024, p. 3; AT, BE. | Several countries do so.
            EMN, 'Shelters', 2024, p. 3; AT, BE. | Several countries do not do so.
            EMN, 'Shelters', 2024, p. 3; AT, BE. | Three countries do so.
            """)
    void isNeverSureOf(String note, String sentence) {
        Draft draft = text(
                sentence + "[1]\n\nThe others of them said that they have none of it and that they will not.\n\n[1] "
                        + note + "\n");
        assertThat(draft.lists()).as(note + " | " + sentence).allMatch(list -> !list.isSure());
    }

    /** The citation of a source says where a list is from, not who does what. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMN, \u2018Shelters for men\u2019, 2024, p. 34; AT, BE and CY.
            Office of the Ombudsman, "Annual report", Vienna, June 2019; AT, BE, CY
            Smith, J. and Jones, A., \u201cGuardians\u201d, 2021, pp. 3\u20135; Austria, Belgium and Cyprus.
            """)
    void isSureOfAListBehindTheCitationOfItsSource(String note) {
        Draft draft = text("Several countries have a fund for that and say so.[1]\n\n[1] " + note + "\n");
        assertThat(draft.lists()).hasSize(1);
        assertThat(line(draft, draft.lists().get(0))).isEqualTo("1: AT BE CY sure");
        assertThat(draft.lists().get(0).flags()).contains(ListFlag.SOURCE);
    }

    @Test
    void isNotSureOfALinkThatCouldBeAnother() {
        String twice = "Several countries do so.[1] Some of them do the other.[1]\n\n[1] AT, BE.\n";
        assertThat(text(twice).lists())
                .hasSize(1)
                .allMatch(list -> list.reasons().contains(Reason.LINK));
        String never = "Several countries do so in the law of the land.[2]\n\n[1] IT, EE.\n[2] AT, BE.\n";
        assertThat(text(never).document().notes())
                .extracting(note -> note.label())
                .containsExactly("2");
        assertThat(text(never).lists())
                .filteredOn(list -> list.text().startsWith("IT"))
                .hasSize(1)
                .allMatch(list -> !list.isSure());
        String apart =
                "Shelters are open in the night,7 and more of them for men.8\n\n7\nBE, DE, EL\nDE, EL, and RS.\n8\n";
        assertThat(text(apart).lists()).isNotEmpty().allMatch(list -> !list.isSure());
        String labels =
                "The report of the year is new and it is the first.1 All of that is 2 in the end.2\n\n1 AT, BE.\n2 CY, EE.\n2 FI, FR.\n";
        assertThat(text(labels).lists())
                .filteredOn(list -> list.text().startsWith("F"))
                .allMatch(list -> !list.isSure());
    }

    @Test
    void takesAPageNumberForNoNote() {
        Draft draft = text(
                "1 A query on the rules of shelters. Responses from Austria, Belgium, Cyprus (4 in total)\n2 Background of the query\n");
        assertThat(draft.document().notes()).isEmpty();
        assertThat(draft.lists()).hasSize(1).allMatch(list -> list.reasons().contains(Reason.COUNT));
    }

    @Test
    void knowsWhereNoLanguageIsKnown() {
        Draft draft = read("[1] AT, BE.\n".getBytes(StandardCharsets.UTF_8), DraftContext.of("x", "pl"));
        assertThat(draft.issues()).extracting(issue -> issue.rule()).contains("IMPORT-7");
        Draft latvian = text(
                "Vairākas dalībvalstis un to iestādes pārskata savu stratēģiju par ES noteikumiem.[1]\n\n[1] Latvija, Igaunija un Somija.\n");
        assertThat(latvian.language()).isEqualTo("lv");
        assertThat(latvian.lists()).hasSize(1).allMatch(DraftList::isSure);
        assertThat(latvian.lists().get(0).suggestion().kind()).isEqualTo(FindingKind.PLAN);
    }

    @Test
    void holdsACountryThatDidNotTakePart() {
        byte[] bytes = "Several countries have a fund for that.[1]\n\n[1] AT, BE.\n".getBytes(StandardCharsets.UTF_8);
        List<CountryCode> named = List.of(new CountryCode("AT"));
        Draft draft = read(bytes, new DraftContext("x", "s", "en", named, LocalDate.of(2023, 12, 31), Map.of()));
        assertThat(draft.lists()).hasSize(1).allMatch(list -> list.reasons().equals(Set.of(Reason.MEMBER)));
    }

    @Test
    void changesOneCountryWhereOneCodeIsTakenOut() {
        Random random = new Random(41);
        List<String> codes =
                new ArrayList<>(REGISTER.all().stream().map(CountryCode::code).toList());
        String[] separators = {", ", "; ", " and ", ",\n", ", and "};
        for (int round = 0; round < 60; round++) {
            Collections.shuffle(codes, random);
            List<String> some = new ArrayList<>(codes.subList(0, 3 + random.nextInt(12)));
            assertThat(countriesOf(some, separators, random)).containsExactlyInAnyOrderElementsOf(some);
            some.remove(random.nextInt(some.size()));
            assertThat(countriesOf(some, separators, random)).containsExactlyInAnyOrderElementsOf(some);
        }
    }

    private static List<String> countriesOf(List<String> codes, String[] separators, Random random) {
        StringBuilder note = new StringBuilder(codes.get(0));
        codes.stream()
                .skip(1)
                .forEach(code -> note.append(separators[random.nextInt(separators.length)])
                        .append(code));
        Draft draft = text("Several of the countries have it in the law.[1]\n\n[1] " + note + ".\n");
        assertThat(draft.lists()).as(note.toString()).hasSize(1);
        return draft.lists().get(0).countries().stream().map(CountryCode::code).toList();
    }
}
