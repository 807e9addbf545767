package org.thbreport.publication.compose.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.figure.FigureId;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.FindingKind;
import org.thbreport.model.study.Theme;
import org.thbreport.publication.compose.wording.BriefingWords;
import org.thbreport.publication.compose.wording.StudyWords;
import org.thbreport.publication.content.Block;
import org.thbreport.publication.content.BulletList;
import org.thbreport.publication.content.FigureBlock;
import org.thbreport.publication.content.Paragraph;
import org.thbreport.publication.content.Section;
import org.thbreport.publication.text.Figure;
import org.thbreport.publication.text.RichText;

/** What countries do, by theme, with a map; and challenges and good practices in the same form. */
public final class FindingsSection {

    private final BriefingWords edition;
    private final FindingSentences sentences;

    public FindingsSection(BriefingWords edition, FindingSentences sentences) {
        this.edition = edition;
        this.sentences = sentences;
    }

    /** Returns measures and plans by theme; empty where there are none. */
    public List<Section> byTheme() {
        List<Finding> all = sentences.wholes(FindingKind.MEASURE, FindingKind.PLAN);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Section> themes = new ArrayList<>();
        List<RichText> mentioned = new ArrayList<>();
        for (Theme theme : edition.study().themes()) {
            List<Finding> themed = themed(all, theme.id());
            if (themed.stream().allMatch(FindingSentences::isStatement)) {
                themed.stream()
                        .map(finding -> sentences.themed(edition.themeName(theme.id()), finding))
                        .forEach(mentioned::add);
            } else {
                addTheme(themes, "theme-" + theme.id(), edition.themeName(theme.id()), themed);
            }
        }
        addTheme(themes, "theme-others", edition.text("section.other-themes"), themed(all, null));
        if (!mentioned.isEmpty()) {
            themes.add(new Section(
                    "theme-mentioned",
                    edition.text("section.mentioned"),
                    List.of(new BulletList(mentioned)),
                    List.of()));
        }
        List<Block> blocks = new ArrayList<>();
        Optional<FigureBlock> map = TileMapFigure.of(edition);
        blocks.add(Paragraph.body(
                lead(map.map(figure -> edition.aside(figure.id())).orElse(StudyWords.NOTHING))));
        ThemeBars.of(edition).ifPresent(blocks::add);
        map.ifPresent(blocks::add);
        return List.of(new Section("findings", edition.text("section.findings"), blocks, themes));
    }

    /** Returns challenges and good practices; empty where there are none. */
    public List<Section> challenges() {
        List<Section> kinds = new ArrayList<>();
        for (FindingKind kind : List.of(FindingKind.CHALLENGE, FindingKind.GOOD_PRACTICE)) {
            addTheme(kinds, kind.code(), edition.text("section." + kind.code()), sentences.wholes(kind));
        }
        return kinds.isEmpty()
                ? List.of()
                : List.of(new Section("challenges", edition.text("section.challenges"), List.of(), kinds));
    }

    private void addTheme(List<Section> sections, String id, String title, List<Finding> findings) {
        if (!findings.isEmpty()) {
            sections.add(new Section(id, title, List.of(sentences.list(findings)), List.of()));
        }
    }

    private static List<Finding> themed(List<Finding> all, @Nullable String theme) {
        return all.stream()
                .filter(finding -> Objects.equals(finding.theme(), theme))
                .toList();
    }

    /** Words what is counted, with the reference to the map. */
    private RichText lead(RichText map) {
        Figure stated = edition.stated();
        RichText lead = edition.study().participants().rosterComplete()
                ? edition.rich("findings.lead-complete", "of", stated, "figure", map)
                : edition.rich(
                        "findings.lead",
                        "of",
                        stated,
                        "named",
                        edition.count(
                                FigureId.of("study", "participants", "named"),
                                edition.study().participants().named().size()),
                        "figure",
                        map);
        if (edition.analysis().coverage().hasOtherBases()) {
            lead = StudyWords.joined(lead, RichText.of(" "), edition.rich("findings.lead-base"));
        }
        long assigned = edition.study().findings().stream()
                .filter(finding -> finding.theme() != null && finding.themeAssignedByEditor())
                .count();
        return assigned == 0
                ? lead
                : StudyWords.joined(
                        lead,
                        RichText.of(" "),
                        edition.rich(
                                "findings.editor-themes",
                                "n",
                                edition.count(FigureId.of("study", "findings", "themeAssignedByEditor"), assigned)));
    }
}
