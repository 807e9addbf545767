package org.thbreport.ingest.eurostat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thbreport.ingest.statistics.DelimitedRow;

class GroupedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1,234|1234",
                "1 234 567.25|1234567.25",
                "-12,345|-12345",
                "123|123",
                "0.5|0.5",
                "1e3|1000",
                "1\u00A0234|1234",
                "1,5|NaN",
                "1234,567|NaN",
                ",123|NaN",
                "1,23,456|NaN",
                "1,234,|NaN",
                "1.5,000|NaN",
                "-,123|NaN",
                ":|NaN",
                "1,234 e|NaN",
            })
    void readsThousandsOnlyWhereTheyStandRight(String text, Double expected) {
        DelimitedRow row = DelimitedRow.ofCells(1000);
        row.begin(1);
        row.add(text);
        assertThat(new GroupedNumber().parse(row, 0)).isEqualTo(expected);
    }
}
