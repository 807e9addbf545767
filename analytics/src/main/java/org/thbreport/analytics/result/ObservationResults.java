package org.thbreport.analytics.result;

import java.util.List;
import org.thbreport.analytics.StudyDataset;
import org.thbreport.analytics.figure.ObservationSum;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.model.data.Dataset;
import org.thbreport.model.data.ObservationValue;

/** Names the observations that are published one by one: how many there are, and a sum that tells whether one was changed. */
final class ObservationResults {

    private ObservationResults() {}

    static void observations(List<StudyDataset> files, ResultSink sink) {
        sink.list("observations", files, file -> List.of(file.reference().id()), file -> {
            sink.text("table", file.reference().id());
            sink.text("file", file.reference().file());
            observations(file.dataset(), sink);
        });
    }

    private static void observations(Dataset dataset, ResultSink sink) {
        ObservationSum sum = new ObservationSum();
        int values = 0;
        for (int row = 0; row < dataset.size(); row++) {
            for (int place = 0; place < dataset.dimensions().size(); place++) {
                sum.code(dataset.dimensions().get(place).codes().get(dataset.codeIndex(place, row)));
            }
            if (dataset.value(row) instanceof ObservationValue.Reported reported) {
                sum.value(reported.value());
                values++;
            } else {
                sum.noValue();
            }
        }
        sink.number("n", values);
        sink.text("sum", sum.text());
    }
}
