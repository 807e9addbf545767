package org.thbreport.ingest.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.DoubtKind;
import org.thbreport.ingest.countries.ListDoubt;
import org.thbreport.ingest.countries.ListedCountry;
import org.thbreport.ingest.countries.StatedTotal;
import org.thbreport.ingest.document.TextDoubt;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** Judges how sure a list is: it is only where nothing speaks against it. */
final class ListJudge {

    /** What may stand before the first country of a sure list: an article, or the number of countries. */
    private static final Pattern BARE_LEAD = Pattern.compile(
            "[\\s(\\[]*(?:the|die|der|das|le|la|les|l['\u2019]|el|los|las|de|het|\u03b7|\u03bf|\u03c4\u03bf|\u03bf\u03b9|\u03c4\u03b1)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBER_LEAD = Pattern.compile("\\s*(\\S+)\\s+(.+?)\\s*:\\s*");

    private final CountryListReader reader;
    private final CountryRegister register;
    private final DraftContext context;
    private final OpenJudge open;

    ListJudge(CountryListReader reader, CountryRegister register, DraftContext context, OpenJudge open) {
        this.reader = reader;
        this.register = register;
        this.context = context;
        this.open = open;
    }

    /** Returns what speaks against a list as it was read, wherever it stands. */
    Set<Reason> ofList(CountryList list, String text, String language) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        list.doubts().forEach(doubt -> reasons.add(reason(doubt)));
        if (!list.excluded().isEmpty() || list.examples() || list.negated() || list.all()) {
            reasons.add(Reason.MEANING);
        }
        for (ListedCountry listed : list.listed()) {
            if (listed.hasRemark()) {
                reasons.add(isPart(listed, text) ? Reason.REGION : Reason.QUALIFIED);
            }
            if (!belongs(listed.country())) {
                reasons.add(Reason.MEMBER);
            }
        }
        if (language.isEmpty()) {
            reasons.add(Reason.LANGUAGE);
        }
        return reasons;
    }

    /** Returns what more speaks against a list that stands in a note. */
    Set<Reason> ofNote(CountryList list, String text, String language, Set<TextDoubt> doubts) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        String inside = text.substring(list.start(), list.end());
        boolean cited = isCited(list, text, language);
        if (!list.alone() && !cited) {
            reasons.add(list.listed().size() == 1 ? Reason.SINGLE : Reason.REST);
        }
        boolean turned = !list.excluded().isEmpty() || list.examples() || list.all();
        if (!turned && !cited && !list.listed().isEmpty() && !isBareLead(list, text, language)) {
            reasons.add(Reason.REST);
        }
        if (open.hasMarks(list, text)) {
            reasons.add(Reason.QUALIFIED);
        }
        if (open.isEither(list, text, language) || open.isTurnedElsewhere(list, text, language)) {
            reasons.add(Reason.MEANING);
        }
        if (inside.equals("NO")) {
            // Norway, or the answer.
            reasons.add(Reason.SINGLE);
        }
        if (text.strip().matches("(?s).*(?:[,;:(/&-]|\\b(?:and|und|et|y|en|un|\\u03ba\\u03b1\\u03b9|\\u0438))")) {
            reasons.add(Reason.REST);
        }
        if (open.isDamaged(text, doubts)) {
            reasons.add(Reason.DAMAGED);
        }
        if (doubts.contains(TextDoubt.CUT)) {
            reasons.add(Reason.REST);
        }
        if (doubts.contains(TextDoubt.LABEL_APART)) {
            reasons.add(Reason.LINK);
        }
        return reasons;
    }

    /** Returns whether a note holds the citation of a source, a list of several countries, and nothing else. */
    boolean isCited(CountryList list, String text, String language) {
        String behind = text.substring(list.end()).strip();
        return list.countries().size() > 1
                && (behind.isEmpty() || behind.equals("."))
                && Citation.is(text.substring(0, list.start()), language, reader);
    }

    private boolean isBareLead(CountryList list, String text, String language) {
        String lead = text.substring(0, list.listed().get(0).start());
        if (BARE_LEAD.matcher(lead).matches()) {
            return true;
        }
        StatedTotal stated = list.stated();
        return stated != null
                && NUMBER_LEAD.matcher(lead).matches()
                && lead.strip().endsWith(":")
                && !lead.matches(
                        "(?is).*\\b(?:other|others|andere|autres|otros|citas|\\u03ac\\u03bb\\u03bb\\S*|\\u0434\\u0440\\u0443\\u0433\\u0438)\\b.*")
                && reader.statedTotal(lead, language).isPresent();
    }

    /** A remark that stands before its country is a part of the country. */
    static boolean isPart(ListedCountry listed, String text) {
        String words = text.substring(listed.start(), listed.end()).replaceAll("\\s+", " ");
        return words.startsWith(listed.remark());
    }

    private boolean belongs(CountryCode country) {
        if (!context.participants().isEmpty()) {
            return context.participants().contains(country);
        }
        return context.asOf() == null
                ? register.contains(country)
                : register.emnRole(country, context.asOf()).isPresent();
    }

    private static Reason reason(ListDoubt doubt) {
        return switch (doubt.kind()) {
            case UNKNOWN -> doubt.nearest() == null ? Reason.UNKNOWN : Reason.TYPO;
            case OUTSIDE -> Reason.UNKNOWN;
            case EMPTY -> Reason.EMPTY;
            case REPEATED -> Reason.REPEAT;
            case TWO_CODES, MIXED -> Reason.MIXED;
            case REGION, GROUP -> Reason.REGION;
            case DAMAGED -> Reason.DAMAGED;
            case COUNT -> Reason.COUNT;
            case NEGATED, PLANNED, MEANING -> Reason.MEANING;
            case ELSEWHERE -> Reason.PART;
        };
    }

    /** Returns whether a list has a doubt of a kind with a name near to it. */
    static boolean hasTypo(List<ListDoubt> doubts) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == DoubtKind.UNKNOWN && doubt.nearest() != null);
    }
}
