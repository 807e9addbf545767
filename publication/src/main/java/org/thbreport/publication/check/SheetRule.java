package org.thbreport.publication.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.content.TableBlock;

/** Names of sheets and tables are within the limits of workbooks, and no two are alike but for capital letters. */
final class SheetRule {

    private static final int LONGEST_NAME = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\]|^'|'$");
    private static final Pattern TABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,254}");

    private SheetRule() {}

    static List<PublicationFault> check(Annex annex) {
        Faults faults = new Faults("PUB-8");
        Set<String> names = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (Sheet sheet : annex.sheets()) {
            String name = sheet.name();
            faults.unless(
                    !name.isBlank()
                            && name.length() <= LONGEST_NAME
                            && !FORBIDDEN.matcher(name).find(),
                    sheet.id(),
                    "a workbook allows no sheet named " + name);
            faults.unless(names.add(name.toLowerCase(Locale.ROOT)), sheet.id(), "two sheets are named " + name);
            faults.unless(!sheet.title().isBlank(), sheet.id(), "the sheet has no title");
            TableBlock table = sheet.table();
            if (table != null) {
                faults.unless(
                        TABLE.matcher(table.name()).matches(),
                        sheet.id(),
                        "a workbook allows no table named " + table.name());
                faults.unless(
                        tables.add(table.name().toLowerCase(Locale.ROOT)),
                        sheet.id(),
                        "two tables are named " + table.name());
            }
        }
        return faults.found();
    }
}
