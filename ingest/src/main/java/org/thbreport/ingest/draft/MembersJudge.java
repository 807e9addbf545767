package org.thbreport.ingest.draft;

import org.thbreport.ingest.countries.CountryList;
import org.thbreport.ingest.countries.CountryListReader;
import org.thbreport.ingest.countries.MemberStates;
import org.thbreport.model.geo.CountryCode;
import org.thbreport.model.geo.CountryRegister;

/** Judges whether "all except ..." speaks of Member States and of nobody else. */
final class MembersJudge {

    private final CountryListReader reader;
    private final CountryRegister register;
    private final DraftContext context;

    MembersJudge(CountryListReader reader, CountryRegister register, DraftContext context) {
        this.reader = reader;
        this.register = register;
        this.context = context;
    }

    /** Returns whether an exception is one of Member States: the list or its sentence speaks of those and of no other countries. */
    boolean isOfMembers(CountryList list, String text, String sentence, String language) {
        if (list.excluded().isEmpty()) {
            return false;
        }
        String words = text.substring(list.start(), list.end());
        boolean others = reader.find(sentence, language).stream()
                .flatMap(found -> found.listed().stream())
                .anyMatch(one -> !isState(one.country()));
        return (MemberStates.areNamed(words) || MemberStates.areNamed(sentence) && !others)
                && list.excluded().stream().allMatch(one -> isState(one.country()));
    }

    private boolean isState(CountryCode country) {
        return context.asOf() == null
                ? register.contains(country)
                : register.isIn(CountryRegister.EU, country, context.asOf());
    }
}
