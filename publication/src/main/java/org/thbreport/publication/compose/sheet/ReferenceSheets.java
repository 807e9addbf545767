package org.thbreport.publication.compose.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.evidence.EvidenceCheck;
import org.thbreport.analytics.revision.UsedVintage;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.geo.EmnRole;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.SourceReference;
import org.thbreport.model.study.Theme;
import org.thbreport.publication.compose.wording.EvidenceWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Cell;
import org.thbreport.publication.content.Sheet;
import org.thbreport.publication.text.Inline;
import org.thbreport.publication.text.RichText;

/** The sheets that tell where everything comes from: sources, evidence checks, code lists. */
public final class ReferenceSheets {

    private final StudyWords common;

    public ReferenceSheets(StudyWords common) {
        this.common = common;
    }

    /**
     * Returns the documents, and below each the downloads of its tables.
     *
     * @param vintages the downloads that statistics files are
     */
    public Optional<Sheet> sources(List<UsedVintage> vintages) {
        SheetMaker sheet = new SheetMaker(common, "sources")
                .text("id", "sheet.sources.id", 2)
                .text("kind", "sheet.sources.kind", 2)
                .text("title", "sheet.sources.document", 6)
                .text("address", "sheet.sources.address", 5)
                .text("published", "sheet.sources.published", 2)
                .text("accessed", "sheet.sources.accessed", 2)
                .text("in-force", "sheet.sources.in-force", 2);
        if (!vintages.isEmpty()) {
            sheet.text("sha256", "sheet.sources.sha256", 5).line(common.rich("sheet.sources.vintages"));
        }
        for (SourceReference source : common.study().sources()) {
            boolean act = source.inForce() != null;
            List<Cell> document = new ArrayList<>(List.of(
                    Cell.words(id(source)),
                    Cell.words(common.text("source-kind." + source.kind().code())),
                    Cell.words(common.inLanguage(source.title())),
                    sheet.wordsOrNotAvailable(
                            source.address() == null ? null : source.address().toString()),
                    day(sheet, source.published()),
                    day(sheet, source.accessed()),
                    act ? day(sheet, source.inForce()) : sheet.notApplicable()));
            if (!vintages.isEmpty()) {
                document.add(sheet.notApplicable());
            }
            sheet.row(document.toArray(Cell[]::new));
            vintages.stream()
                    .filter(one -> one.reference().source().equals(source.id()))
                    .forEach(one -> vintage(sheet, one));
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    /** Adds a download of a table below the source that it is of. */
    private void vintage(SheetMaker sheet, UsedVintage used) {
        String dataset = used.reference().dataset();
        sheet.row(
                Cell.words(used.reference().source()),
                Cell.words(common.text("source-kind.vintage")),
                Cell.words(common.text(
                        "sheet.sources.vintage",
                        "dataset",
                        dataset == null ? "" : dataset,
                        "file",
                        used.reference().file())),
                sheet.wordsOrNotAvailable(used.vintage().address()),
                sheet.notApplicable(),
                day(sheet, used.vintage().retrieved()),
                sheet.notApplicable(),
                Cell.words(used.vintage().sha256()));
    }

    /** Returns the id as a link to the document; a linked title would be cut off, for LibreOffice does not wrap links. */
    private static RichText id(SourceReference source) {
        return source.address() == null
                ? RichText.of(source.id())
                : new RichText(
                        List.of(new Inline.Link(source.id(), source.address().toString())));
    }

    private Cell day(SheetMaker sheet, @Nullable LocalDate day) {
        return day == null ? sheet.notAvailable() : Cell.words(common.day(day));
    }

    public Optional<Sheet> checks() {
        SheetMaker sheet = new SheetMaker(common, "checks")
                .text("rule", "sheet.checks.rule", 2)
                .text("severity", "sheet.checks.severity", 2)
                .text("subject", "sheet.checks.subject", 2)
                .text("message", "sheet.checks.message", 8);
        EvidenceWords words = new EvidenceWords(common);
        for (EvidenceCheck check : common.analysis().evidence()) {
            sheet.row(
                    Cell.words(check.issue().rule()),
                    Cell.words(common.text(
                            "severity." + StudyWords.name(check.issue().severity()))),
                    Cell.words(check.subject()),
                    Cell.words(words.message(check)));
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.make());
    }

    /**
     * Returns what the codes mean.
     *
     * @param dimensions dimensions of the observations whose codes have labels
     */
    public Sheet codes(List<Dimension> dimensions) {
        SheetMaker sheet = new SheetMaker(common, "codes")
                .text("list", "sheet.codes.list", 2)
                .text("code", "sheet.codes.code", 2)
                .text("meaning", "sheet.codes.meaning", 6);
        common.register()
                .inProtocolOrder(common.analysis().coverage().byCountry().stream()
                        .map(country -> country.country())
                        .toList())
                .forEach(country -> code(
                        sheet,
                        "codes.country",
                        country.code(),
                        common.language().countries().name(country)));
        for (Theme theme : common.study().themes()) {
            code(sheet, "codes.theme", theme.id(), common.themeName(theme.id()));
        }
        for (Finding finding : common.study().findings()) {
            code(sheet, "codes.finding", finding.id(), common.clause(finding));
        }
        for (FindingKind kind : FindingKind.values()) {
            code(sheet, "codes.kind", kind.code(), common.text("kind." + kind.code()));
        }
        for (EmnRole role : EmnRole.values()) {
            code(sheet, "codes.role", StudyWords.name(role), common.role(role));
        }
        for (Dimension dimension : dimensions) {
            String list = common.text("codes.dimension", "dimension", dimension.id());
            for (int place = 0; place < dimension.codes().size(); place++) {
                if (!dimension.codes().get(place).isBlank()) {
                    sheet.row(
                            Cell.words(list),
                            Cell.words(dimension.codes().get(place)),
                            sheet.wordsOrNotAvailable(dimension.labels().get(place)));
                }
            }
        }
        return sheet.make();
    }

    private void code(SheetMaker sheet, String listKey, String code, String meaning) {
        sheet.row(Cell.words(common.text(listKey)), Cell.words(code), Cell.words(meaning));
    }
}
