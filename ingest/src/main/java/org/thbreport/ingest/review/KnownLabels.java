package org.thbreport.ingest.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.thbreport.ingest.countries.NamedCountry;
import org.thbreport.ingest.reference.CodeList;
import org.thbreport.ingest.statistics.IssueLog;
import org.thbreport.ingest.statistics.KnownDimension;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnitList;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.Dimension;
import org.thbreport.model.geo.CountryCode;

/** Puts codes in the place of labels of areas, citizenships and units. What the code lists do not have keeps its label. */
final class KnownLabels {

    private static final CodeList AREAS = CodeList.areas();
    private static final CodeList CITIZENSHIPS = CodeList.citizenships();

    private static final String CITIZENSHIP_PREFIX = "CTZ_";

    private final IssueLog log;

    KnownLabels(IssueLog log) {
        this.log = log;
    }

    Dataset recode(Dataset dataset) {
        Dataset recoded = dataset;
        for (int i = 0; i < dataset.dimensions().size(); i++) {
            String id = dataset.dimensions().get(i).id();
            boolean area = KnownDimension.AREA.in(dataset).orElse(-1) == i;
            if (area) {
                recoded = recode(
                        recoded,
                        i,
                        AREAS,
                        "not in the list of countries of Europe and its neighbours, nor of groups of countries");
            } else if (KnownDimension.CITIZEN.is(id)) {
                recoded = recode(recoded, i, CITIZENSHIPS, "no known citizenship");
            } else if (dataset.dimensions().get(i).codes().stream()
                    .anyMatch(code -> code.startsWith(CITIZENSHIP_PREFIX))) {
                recoded = withoutPrefix(recoded, i);
            } else if (KnownDimension.UNIT.is(id)) {
                recoded = units(recoded, i);
            }
        }
        return recoded;
    }

    /** The ILO's classifications begin their codes with their own name: {@code CTZ_NAT}. */
    private static Dataset withoutPrefix(Dataset dataset, int place) {
        Dimension dimension = dataset.dimensions().get(place);
        List<String> codes = dimension.codes().stream()
                .map(code -> code.startsWith(CITIZENSHIP_PREFIX) ? code.substring(CITIZENSHIP_PREFIX.length()) : code)
                .toList();
        boolean apart = codes.stream().distinct().count() == codes.size();
        return apart ? dataset.recode(place, codes, dimension.labels()) : dataset;
    }

    private static Dataset units(Dataset dataset, int place) {
        Dimension dimension = dataset.dimensions().get(place);
        List<String> codes = dimension.codes().stream()
                .map(code -> UnitList.isCode(code)
                        ? code
                        : UnitList.ofLabel(code).map(UnitList.Unit::code).orElse(code))
                .toList();
        boolean apart = codes.stream().distinct().count() == codes.size();
        return !apart || codes.equals(dimension.codes()) ? dataset : dataset.recode(place, codes, dimension.labels());
    }

    private Dataset recode(Dataset dataset, int place, CodeList list, String unknown) {
        Dimension dimension = dataset.dimensions().get(place);
        List<String> codes = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            String code = dimension.codes().get(i);
            String label = dimension.labels().get(i);
            Optional<String> known = known(list, code)
                    .or(() -> known(list, label))
                    .or(() -> CodeText.find(label, text -> known(list, text)));
            if (known.isEmpty() && !unknown.isEmpty()) {
                log.add(
                        StatisticsRule.UNMAPPED,
                        dimension.id() + " \"" + label + "\" is " + unknown,
                        "it keeps its name and is in no sum of countries");
            }
            codes.add(known.orElse(code));
            labels.add(label);
        }
        keepApart(dimension, codes, labels);
        return codes.equals(dimension.codes()) ? dataset : dataset.recode(place, codes, labels);
    }

    private static Optional<String> known(CodeList list, String text) {
        return list.code(text).or(() -> NamedCountry.find(text).map(CountryCode::code));
    }

    /** Names that stand for the same code stay as they are: one of them may well be a part of the other. */
    private void keepApart(Dimension dimension, List<String> codes, List<String> labels) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            places.computeIfAbsent(codes.get(i), code -> new ArrayList<>()).add(i);
        }
        places.forEach((code, same) -> {
            if (same.size() > 1) {
                log.add(
                        StatisticsRule.UNMAPPED,
                        same.stream().map(i -> '"' + labels.get(i) + '"').collect(Collectors.joining(" and ")) + " of "
                                + dimension.id() + " stand for the same code, " + code,
                        "they keep their names");
                same.forEach(i -> codes.set(i, dimension.codes().get(i)));
            }
        });
    }
}
