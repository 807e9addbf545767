package org.thbreport.analytics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.CellKey;
import org.thbreport.analytics.panel.Inhabitants;
import org.thbreport.analytics.panel.Panel;
import org.thbreport.analytics.panel.PanelReader;
import org.thbreport.analytics.panel.PanelReading;
import org.thbreport.analytics.panel.PanelRows;
import org.thbreport.analytics.panel.PopulationReader;
import org.thbreport.analytics.revision.RevisionMeasure;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationValue;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Issue;
import org.thbreport.model.study.PopulationReference;

/**
 * The true numbers of one statistics file, laid out.
 *
 * @param input the file
 * @param reading its numbers
 * @param before those of the vintage before, or null where there is none
 * @param comparison what differs between the two, or null where they are not compared
 * @param inhabitants how many people live in its areas, or null where the study does not say
 */
record LaidOutTable(
        StudyDataset input,
        PanelReading reading,
        @Nullable PanelReading before,
        @Nullable VintageComparison comparison,
        @Nullable Inhabitants inhabitants) {

    static LaidOutTable of(CountryRegister register, StudyDataset input) {
        var mapping = input.reference().mapping();
        var location = input.reference().location();
        PanelReading read = PanelReader.read(register, input.dataset(), mapping, location);
        List<Issue> issues = new ArrayList<>(read.issues());
        Inhabitants inhabitants = inhabitants(input, read.panel(), issues);
        PanelReading reading = new PanelReading(read.panel(), issues);
        EarlierVintage earlier = input.earlier();
        Optional<VintageComparison> comparison = earlier == null
                ? Optional.empty()
                : VintageComparison.of(register, input.reference(), input.dataset(), earlier);
        return earlier == null || comparison.isEmpty()
                ? new LaidOutTable(input, reading, null, null, inhabitants)
                : new LaidOutTable(
                        input,
                        reading,
                        PanelReader.read(register, earlier.dataset(), mapping, location),
                        comparison.get(),
                        inhabitants);
    }

    /** Measures revisions over all vintages; none where there is but one, or one cannot be laid out. */
    List<RevisionMeasure> measures(CountryRegister register) {
        EarlierVintage earlier = input.earlier();
        if (earlier == null || before == null || before.panel() == null || reading.panel() == null) {
            return List.of();
        }
        List<Panel> vintages = new ArrayList<>(panels(register, earlier.older()));
        vintages.add(before.panel());
        vintages.add(reading.panel());
        return RevisionHistory.of(vintages);
    }

    private static @Nullable Inhabitants inhabitants(StudyDataset input, @Nullable Panel panel, List<Issue> issues) {
        PopulationReference reference = input.reference().population();
        if (reference == null || input.population() == null || panel == null) {
            return null;
        }
        Inhabitants inhabitants = PopulationReader.read(input.population(), reference, issues);
        if (inhabitants != null) {
            PopulationReader.compare(panel, inhabitants, reference, issues);
        }
        return inhabitants;
    }

    /** Returns the single years that nobody prints, where the file takes years together. */
    Optional<LaidOutTable> single(CountryRegister register) {
        return Optional.ofNullable(input.single())
                .map(dataset -> of(register, new StudyDataset(input.reference(), dataset)));
    }

    /** Returns what others have published of the same persons. */
    List<Panel> alreadyPublic(CountryRegister register) {
        return panels(register, input.alreadyPublic()).stream()
                .filter(Panel::isCountable)
                .toList();
    }

    /** Lays out other tables of the same form; those that cannot be are left out. */
    private List<Panel> panels(CountryRegister register, List<Dataset> datasets) {
        List<Panel> panels = new ArrayList<>();
        for (Dataset dataset : datasets) {
            Panel panel = PanelReader.read(
                            register,
                            dataset,
                            input.reference().mapping(),
                            input.reference().location())
                    .panel();
            if (panel != null) {
                panels.add(panel);
            }
        }
        return panels;
    }

    /** Returns the numbers that their source marks as confidential, and gives all the same. */
    Set<CellKey> confidential(CountryRegister register) {
        Set<CellKey> found = new HashSet<>();
        List<@Nullable CellKey> keys = keys(register);
        for (int row = 0; row < keys.size(); row++) {
            CellKey key = keys.get(row);
            if (key != null
                    && input.dataset().status(row).isConfidential()
                    && input.dataset().value(row) instanceof ObservationValue.Reported) {
                found.add(key);
            }
        }
        return found;
    }

    /** Returns the rows whose values are withheld: those of withheld numbers, and those that no number of the panel stands for. */
    BitSet withheldRows(CountryRegister register, WithheldCells withheld) {
        BitSet rows = new BitSet();
        List<@Nullable CellKey> keys = keys(register);
        for (int row = 0; row < keys.size(); row++) {
            CellKey key = keys.get(row);
            boolean reported = input.dataset().value(row) instanceof ObservationValue.Reported;
            rows.set(row, reported && (key == null || withheld.contains(key)));
        }
        return rows;
    }

    private List<@Nullable CellKey> keys(CountryRegister register) {
        return PanelRows.of(
                register,
                input.dataset(),
                input.reference().mapping(),
                input.reference().location());
    }
}
