package org.thbreport.ingest.draft;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.DoubtKind;
import org.thbreport.ingest.countries.ListDoubt;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.ingest.document.DocumentText;
import org.thbreport.ingest.document.Note;
import org.thbreport.ingest.document.Passage;
import org.thbreport.ingest.document.Stretch;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** Makes drafts of the lists that were found. */
final class ListDrafts {

    private static final int SHORT_KEY = 6;

    private final ListJudge judge;
    private final MembersJudge members;
    private final CallJudge calls;
    private final OpenJudge open;
    private final DraftContext context;
    private final DraftKeys keys;
    private final SentenceWords words;
    private final Map<String, Integer> findings = new HashMap<>();

    ListDrafts(CountryListReader reader, CountryRegister register, DraftContext context) {
        this.open = new OpenJudge(reader);
        this.judge = new ListJudge(reader, register, context, open);
        this.members = new MembersJudge(reader, register, context);
        this.calls = new CallJudge(reader, context.language().isEmpty());
        this.context = context;
        this.keys = new DraftKeys(context.source());
        this.words = new SentenceWords(context.themes());
    }

    /**
     * Returns the draft of a list in a note.
     *
     * @param before number of lists that stand before it in the note
     * @param all number of lists in the note
     * @param takenFrom whether it excepts countries from the list before it, which names none of them
     */
    DraftList ofNote(
            CountryList list,
            Note note,
            int index,
            NoteCall call,
            String language,
            int before,
            int all,
            boolean takenFrom) {
        DocumentText text = note.text();
        Integer stated = list.stated() != null
                ? Integer.valueOf(list.stated().value())
                : before > 0 ? null : calls.stated(call, language);
        Set<Reason> reasons = judge.ofList(list, text.text(), language);
        reasons.addAll(judge.ofNote(list, text.text(), language, text.doubts()));
        reasons.addAll(calls.ofCall(call, list, list.stated() == null ? stated : null, language));
        if (all > 1) {
            reasons.add(Reason.PART);
        }
        if (takenFrom) {
            reasons.add(Reason.MEANING);
        }
        Set<ListFlag> flags = flags(list, text.text(), stated);
        flag(flags, ListFlag.OPEN, open.isOpen(list, reasons, text.text(), language));
        flag(flags, ListFlag.SUB, before > 0);
        flag(flags, ListFlag.MEMBERS, !takenFrom && members.isOfMembers(list, text.text(), call.plain(), language));
        boolean denied =
                list.listed().stream().anyMatch(one -> one.hasRemark() && calls.denies(one.remark(), language));
        flag(flags, ListFlag.NEG, takenFrom || denied || list.excluded().isEmpty() && calls.turnsRound(call, language));
        flag(
                flags,
                ListFlag.SOURCE,
                before == 0
                        && !text.text().substring(0, list.start()).isBlank()
                        && (reasons.contains(Reason.REST) || judge.isCited(list, text.text(), language)));
        String key = keys.next(text.text(), call.plain());
        String finding = (context.source().isEmpty() ? "" : context.source() + "-") + "n" + label(note.label())
                + (before == 0 ? "" : "-" + (before + 1));
        return draft(
                list,
                text,
                key,
                new int[] {index, -1},
                stated,
                flags,
                reasons,
                call,
                language,
                suggestion(finding, call, language));
    }

    /** Returns the draft of a list in running text. */
    DraftList ofPassage(CountryList list, Passage passage, int index, NoteCall call, String text, String language) {
        Integer stated =
                list.stated() == null ? null : Integer.valueOf(list.stated().value());
        Set<Reason> reasons = judge.ofList(list, text, language);
        reasons.add(Reason.TEXT);
        Set<ListFlag> flags = flags(list, text, stated);
        flag(flags, ListFlag.OPEN, open.isOpen(list, reasons, text, language));
        flag(flags, ListFlag.MEMBERS, members.isOfMembers(list, text, call.plain(), language));
        String key = keys.next(text.substring(list.start(), list.end()), call.plain());
        String hash = key.substring(key.lastIndexOf(':') + 1);
        String finding =
                (context.source().isEmpty() ? "" : context.source() + "-") + "t" + hash.substring(0, SHORT_KEY);
        return draft(
                list,
                passage.text(),
                key,
                new int[] {-1, index},
                stated,
                flags,
                reasons,
                call,
                language,
                suggestion(finding, call, language));
    }

    private static String label(String label) {
        String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.isEmpty() ? "x" + label.length() : plain;
    }

    /** Two notes of one label, as where numbers begin again, get different ids. */
    private String unique(String finding) {
        int use = findings.merge(finding, 1, Integer::sum);
        return use == 1 ? finding : finding + "-again" + (use == 2 ? "" : String.valueOf(use));
    }

    private Suggestion suggestion(String named, NoteCall call, String language) {
        String finding = unique(named);
        return new Suggestion(
                finding, words.theme(call.heading(), call.plain()), words.kind(call.plain(), language), "");
    }

    private DraftList draft(
            CountryList list,
            DocumentText text,
            String key,
            int[] where,
            @Nullable Integer stated,
            Set<ListFlag> flags,
            Set<Reason> reasons,
            NoteCall call,
            String language,
            Suggestion suggestion) {
        Map<CountryCode, String> qualifiers = new LinkedHashMap<>();
        list.listed().stream()
                .filter(ListedCountry::hasRemark)
                .forEach(one -> qualifiers.put(one.country(), one.remark()));
        return new DraftList(
                key,
                where[0],
                where[1],
                text.at(list.start()),
                new Stretch(list.start(), list.end()),
                text.text().substring(list.start(), list.end()),
                list.listed().stream()
                        .map(one -> new Stretch(one.start(), one.end()))
                        .toList(),
                codes(list.countries()),
                codes(list.excluded()),
                Collections.unmodifiableSet(flags),
                stated,
                qualifiers,
                list.doubts().stream()
                        .filter(doubt -> doubt.kind() == DoubtKind.UNKNOWN || doubt.kind() == DoubtKind.OUTSIDE)
                        .map(ListDoubt::text)
                        .toList(),
                words.quantifier(call.plain(), language),
                Collections.unmodifiableSet(reasons),
                call.sentence(),
                suggestion);
    }

    private static List<CountryCode> codes(List<ListedCountry> listed) {
        return listed.stream().map(ListedCountry::country).toList();
    }

    private static Set<ListFlag> flags(CountryList list, String text, @Nullable Integer stated) {
        Set<ListFlag> flags = EnumSet.noneOf(ListFlag.class);
        flag(flags, ListFlag.EXCL, !list.excluded().isEmpty());
        flag(flags, ListFlag.NEG, list.negated());
        flag(flags, ListFlag.EG, list.examples());
        flag(flags, ListFlag.STATED, stated != null);
        flag(
                flags,
                ListFlag.DIFF,
                list.has(DoubtKind.COUNT)
                        || stated != null
                                && list.excluded().isEmpty()
                                && stated != list.countries().size());
        flag(
                flags,
                ListFlag.REGION,
                list.has(DoubtKind.REGION)
                        || list.has(DoubtKind.GROUP)
                        || list.listed().stream().anyMatch(one -> one.hasRemark() && ListJudge.isPart(one, text)));
        flag(
                flags,
                ListFlag.QUAL,
                list.listed().stream().anyMatch(one -> one.hasRemark() && !ListJudge.isPart(one, text)));
        flag(flags, ListFlag.NAMES, list.listed().stream().anyMatch(one -> !one.byCode()));
        flag(flags, ListFlag.REPEAT, list.has(DoubtKind.REPEATED));
        flag(flags, ListFlag.EMPTY, list.has(DoubtKind.EMPTY));
        flag(flags, ListFlag.TYPO, ListJudge.hasTypo(list.doubts()));
        flag(flags, ListFlag.SINGLE, list.listed().size() == 1);
        flag(flags, ListFlag.BROKEN, text.substring(list.start(), list.end()).indexOf('\n') >= 0);
        flag(flags, ListFlag.CONT, text.substring(list.end()).strip().length() > 1);
        return flags;
    }

    private static void flag(Set<ListFlag> flags, ListFlag flag, boolean holds) {
        if (holds) {
            flags.add(flag);
        }
    }
}
