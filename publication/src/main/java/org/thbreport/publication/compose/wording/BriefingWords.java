package org.thbreport.publication.compose.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thbreport.analytics.statistics.StatisticsAnalysis;
import org.thbreport.publication.content.Annex;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.edition.EditionFacts;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** The words of a printed edition: those of the edition, and references to the tables of its annex. */
public final class BriefingWords extends EditionWords {

    private final Map<String, Sheet> sheets;

    /** Adds the finished annex of the edition, whose tables are referred to. */
    public BriefingWords(StudyWords common, EditionFacts facts, Annex annex) {
        super(common, facts);
        Map<String, Sheet> byId = new HashMap<>();
        annex.sheets().forEach(sheet -> byId.put(sheet.id(), sheet));
        this.sheets = Map.copyOf(byId);
    }

    private BriefingWords(BriefingWords other, StatisticsAnalysis table) {
        super(other, table);
        this.sheets = other.sheets;
    }

    @Override
    public List<BriefingWords> further() {
        return furtherTables().stream().map(one -> new BriefingWords(this, one)).toList();
    }

    /** Returns a reference to a table of the annex by its number and its name. */
    public Inline.SheetReference sheet(String id) {
        Sheet sheet = sheets.get(id);
        int number = sheet == null ? 0 : sheet.number();
        String name = sheet == null ? this.sheetName(id) : sheet.name();
        return new Inline.SheetReference(text("reference.sheet", "n", number, "sheet", name), id);
    }

    /** Returns the line that says which table of the annex holds the numbers of a figure or table. */
    public RichText dataLine(String sheet) {
        return rich("figure.data", "sheet", sheet(sheet));
    }
}
