package org.thbreport.analytics.result;

import java.util.List;
import org.thbreport.analytics.disclosure.ProtectedObservations;
import org.thbreport.analytics.figure.ObservationSum;
import org.thbreport.analytics.figure.ResultSink;
import org.thbreport.model.data.ObservationValue;

/** Names the observations that are published one by one: how many there are, and a sum that tells whether one was changed. */
final class ObservationResults {

    private ObservationResults() {}

    static void observations(List<ProtectedObservations> files, ResultSink sink) {
        sink.list("observations", files, file -> List.of(file.reference().id()), file -> {
            sink.text("table", file.reference().id());
            sink.text("file", file.reference().file());
            observations(file, sink);
        });
    }

    private static void observations(ProtectedObservations file, ResultSink sink) {
        ObservationSum sum = new ObservationSum();
        int values = 0;
        for (int row = 0; row < file.size(); row++) {
            for (int place = 0; place < file.dimensions().size(); place++) {
                sum.code(file.dimensions().get(place).codes().get(file.codeIndex(place, row)));
            }
            if (file.value(row) instanceof ObservationValue.Reported reported) {
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
