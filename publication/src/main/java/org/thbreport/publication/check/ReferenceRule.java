package org.thbreport.publication.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Briefing;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;
import org.thbreport.publication.text.Inline;

/** Every cross-reference of a briefing finds its place; a table of the annex is named by its number and name. */
final class ReferenceRule {

    private ReferenceRule() {}

    static List<PublicationFault> check(Briefing briefing, Annex annex) {
        Faults faults = new Faults("PUB-6");
        Map<String, Sheet> sheets = new HashMap<>();
        annex.sheets().forEach(sheet -> sheets.put(sheet.id(), sheet));
        Set<String> places = new HashSet<>();
        BriefingWalk.sections(briefing).forEach(section -> places.add(section.id()));
        BriefingWalk.blocks(briefing, FigureBlock.class).forEach(figure -> places.add(figure.id()));
        BriefingWalk.blocks(briefing, TableBlock.class).forEach(table -> places.add(table.id()));
        BriefingWalk.texts(
                briefing,
                (place, text) -> text.inlines().forEach(inline -> {
                    if (inline instanceof Inline.CrossReference reference) {
                        faults.unless(
                                places.contains(reference.target()), place, "nothing is called " + reference.target());
                        faults.unless(
                                !reference.text().isBlank(),
                                place,
                                "a reference to " + reference.target() + " says nothing");
                    } else if (inline instanceof Inline.SheetReference reference) {
                        Sheet sheet = sheets.get(reference.sheet());
                        faults.unless(
                                sheet != null && names(reference.text(), sheet),
                                place,
                                "\"" + reference.text() + "\" names no table of the annex");
                    }
                }));
        return faults.found();
    }

    /** Returns whether a text names the number and the name of a sheet. */
    private static boolean names(String text, Sheet sheet) {
        Pattern number = Pattern.compile("(?<!\\d)" + sheet.number() + "(?!\\d)");
        return sheet.number() > 0
                && text.contains(sheet.name())
                && number.matcher(text.replace(sheet.name(), "")).find();
    }
}
