package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.ShareWords;
import org.thbreport.publication.compose.wording.SourceNotes;
import org.thbreport.publication.compose.wording.VerdictTitle;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.Section;

/**
 * The section of a further statistics table. Its heading says who is told of and the verdict; picture and sentence stand
 * under it at once, and what else there is in parts of their own.
 */
public final class TableSection {

    private final BriefingWords table;
    private final SourceNotes notes;

    public TableSection(BriefingWords table, SourceNotes notes) {
        this.table = table;
        this.notes = notes;
    }

    /** Returns the section; empty where there is nothing to tell. */
    public List<Section> section() {
        List<Block> blocks = new ArrayList<>();
        ShareSection shares = new ShareSection(table, notes);
        shares.section().forEach(share -> blocks.addAll(share.blocks()));
        new TrendSection(table).section(shares.ofYearsTogether()).forEach(trend -> blocks.addAll(trend.blocks()));
        List<Section> parts = new ArrayList<>(new AgreementSection(table).section());
        parts.addAll(new DriversSection(table).section());
        parts.addAll(new RateSection(table).section());
        parts.addAll(new CountriesSection(table).section());
        parts.addAll(new RevisionsSection(table).section());
        return blocks.isEmpty() && parts.isEmpty()
                ? List.of()
                : List.of(new Section(table.placeOf("table"), title(), blocks, parts));
    }

    /** Returns who is told of, of which total where that is not the first table's, and the verdict. */
    private String title() {
        Optional<ShareWords> words = ShareWords.headline(table);
        String verdict = words.map(found -> new VerdictTitle(table.language(), found).clause())
                .orElse("");
        if (verdict.isEmpty()) {
            return table.tableTitle();
        }
        String scope = table.inLanguage(table.table().orElseThrow().reference().scope());
        String first = table.inLanguage(table.study().statistics().get(0).scope());
        return scope.isEmpty() || scope.equals(first)
                ? table.text("table.title", "verdict", verdict)
                : table.text("table.title-scope", "scope", scope, "verdict", verdict);
    }
}
