package org.thbreport.analytics.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.thbreport.analytics.panel.CellKey.Measure;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.data.GroupMapping;
import org.thbreport.model.data.ReferencePeriod;
import org.thbreport.model.data.UnitKind;
import org.thbreport.model.geo.CountryRegister;
import org.thbreport.model.issue.Location;

/** Which number of a panel each row of a dataset holds. */
public final class PanelRows {

    private PanelRows() {}

    /**
     * Returns for each row the key of its number; null for a row that no panel made by the mapping holds.
     *
     * @param register the countries and groups
     * @param mapping which dimensions and codes make the groups
     */
    public static List<@Nullable CellKey> of(
            CountryRegister register, Dataset dataset, GroupMapping mapping, Location location) {
        List<@Nullable CellKey> keys = new ArrayList<>();
        PanelShape shape = PanelShape.find(dataset, mapping, location, new ArrayList<>());
        PanelGroups groups = shape == null
                ? null
                : PanelGroups.find(dataset.dimensions().get(shape.group()), mapping, true, location, new ArrayList<>());
        if (shape == null || groups == null) {
            for (int row = 0; row < dataset.size(); row++) {
                keys.add(null);
            }
            return keys;
        }
        AreaMapping areas = new AreaMapping(register);
        Dimension places = dataset.dimensions().get(shape.area());
        List<String> areaKeys = new ArrayList<>();
        for (int i = 0; i < places.codes().size(); i++) {
            areaKeys.add(areas.of(places.codes().get(i), places.labels().get(i)).key());
        }
        List<Optional<ReferencePeriod>> periods = dataset.dimensions().get(shape.period()).codes().stream()
                .map(ReferencePeriod::parse)
                .toList();
        for (int row = 0; row < dataset.size(); row++) {
            Optional<ReferencePeriod> period = periods.get(dataset.codeIndex(shape.period(), row));
            keys.add(
                    shape.takes(dataset, row) && period.isPresent()
                            ? key(
                                    dataset,
                                    shape,
                                    groups,
                                    row,
                                    areaKeys.get(dataset.codeIndex(shape.area(), row)),
                                    period.get())
                            : null);
        }
        return keys;
    }

    private static @Nullable CellKey key(
            Dataset dataset, PanelShape shape, PanelGroups groups, int row, String area, ReferencePeriod period) {
        int group = dataset.codeIndex(shape.group(), row);
        if (shape.kind(dataset, row) == UnitKind.PERCENTAGE) {
            return groups.interest().equals(List.of(group)) ? new CellKey(area, period, Measure.SHARE, "") : null;
        }
        if (groups.total().contains(group)) {
            return groups.total().size() == 1 ? new CellKey(area, period, Measure.TOTAL, "") : null;
        }
        return groups.parts().contains(group)
                ? new CellKey(
                        area,
                        period,
                        Measure.GROUP,
                        dataset.dimensions().get(shape.group()).codes().get(group))
                : null;
    }
}
