package org.thbreport.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableQueryTest {
    @Test
    void keepsCodesInTheirOrderWhateverHappensToTheGivenLists() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        codes.put("sex", new ArrayList<>(List.of("T", "F")));
        codes.put("geo", List.of("LV"));
        TableQuery query = new TableQuery(TableService.SDMX_3_0, "ESTAT", "1.0", codes, "2014", null);
        codes.get("sex").add("M");
        codes.clear();

        assertThat(query.codes().keySet()).containsExactly("sex", "geo");
        assertThat(query.codes().get("sex")).containsExactly("T", "F");
        assertThatThrownBy(() -> query.codes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void asksAnotherServiceTheSame() {
        TableQuery other = TableQuery.WHOLE.by(TableService.STATISTICS);

        assertThat(other.service()).isEqualTo(TableService.STATISTICS);
        assertThat(other.by(TableService.SDMX_2_1).by(TableService.STATISTICS)).isEqualTo(other);
        assertThat(other.version()).isEqualTo(TableQuery.WHOLE.version());
    }

    @Test
    void findsServicesByTheNamesThatUsersWrite() {
        for (TableService service : TableService.values()) {
            assertThat(TableService.of(service.id())).contains(service);
        }
        assertThat(TableService.of("sdmx-2.0")).isEmpty();
    }
}
