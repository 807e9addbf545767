package org.thbreport.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thbreport.xlsx.zip.ZipOutput;

class RowMarkupTest {

    @Test
    void writesRowsAndCells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlOutput xml = new XmlOutput(out);
        RowMarkup markup = new RowMarkup(xml);
        markup.begin(0);
        markup.cell(0, 3).shared(12);
        markup.cell(27, 4).number(0.5);
        markup.end();
        markup.begin(33.25);
        markup.cell(702, 100).inline(" <a>");
        markup.cell(703, 0).formula("A1<2", 1);
        markup.end();
        xml.flush();
        assertThat(out)
                .asString()
                .isEqualTo(
                        "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>12</v></c><c r=\"AB1\" s=\"4\"><v>0.5</v></c></row>"
                                + "<row r=\"2\" ht=\"33.25\" customHeight=\"1\"><c r=\"AAA2\" s=\"100\" t=\"inlineStr\"><is>"
                                + "<t xml:space=\"preserve\"> &lt;a&gt;</t></is></c>"
                                + "<c r=\"AAB2\" s=\"0\"><f>A1&lt;2</f><v>1</v></c></row>");
        assertThat(markup.row()).isEqualTo(1);
    }

    /** The places that it marks change how it is compressed and nothing else, also where a row is longer than a repeat reaches back. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 100, 900, 1_000, 3_000, 16_384})
    void isTheSameWhenCompressed(int columns) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        write(columns, plain);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (ZipOutput zip = new ZipOutput(compressed)) {
            zip.add("rows", out -> write(columns, out));
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
            zip.getNextEntry();
            assertThat(zip.readAllBytes()).isEqualTo(plain.toByteArray());
        }
        if (columns > 1) {
            assertThat(compressed.size()).isLessThan(plain.size() / 3);
        }
    }

    private static void write(int columns, OutputStream out) throws IOException {
        Random random = new Random(columns);
        XmlOutput xml = new XmlOutput(out);
        RowMarkup markup = new RowMarkup(xml);
        for (int row = 0; row < 20 + 20_000 / columns; row++) {
            if (random.nextInt(10) == 0) {
                markup.begin(random.nextInt(100) / 4.0);
            } else {
                markup.begin(0);
            }
            for (int column = 0; column < columns; column++) {
                markup.cell(column, random.nextInt(20) == 0 ? random.nextInt(200) : column % 7);
                switch (random.nextInt(6)) {
                    case 0 -> markup.inline("text " + random.nextInt(1_000));
                    case 1 -> markup.formula("SUM(A1:A" + row + ")", random.nextInt());
                    case 2 -> markup.number(random.nextInt(10) == 0 ? random.nextDouble() : 17);
                    default -> markup.shared(random.nextInt(40));
                }
            }
            markup.end();
        }
        xml.flush();
    }
}
