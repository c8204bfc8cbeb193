package org.conditionality.text.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conditionality.text.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file is read however a spreadsheet has saved it, and written so that no spreadsheet runs it. */
final class CsvSheetTests {

    private static final CsvContent TABLE = new CsvContent("table", "case");

    private static CsvSheet read(String text) throws IOException {
        return CsvSheet.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,\"x,y\"\n",
                "\uFEFFa;b\r\n1;\"x,y\"\r\n",
                "a\tb\r1\tx,y\r",
                "sep=;\r\na;b\r\n;\r\n1;x,y",
                "\n\n\"a\",\"b\"\n , \n1,\"x,y\""
            })
    void theSeparatorIsFoundAndEmptyRowsAreNone(String text) throws IOException {
        assertThat(read(text).rows())
                .extracting(CsvRow::fields)
                .containsExactly(List.of("a", "b"), List.of("1", "x,y"));
    }

    @Test
    void rowsKeepTheirLinesAndFaults() throws IOException {
        var rows = read("a,b\n\n1,\"2\n3\"\n4,5\"6\n").rows();

        assertThat(rows).extracting(CsvRow::line).containsExactly(1L, 3L, 5L);
        assertThat(rows.get(2).fault()).contains("put the field in quotes");
    }

    @Test
    void whatIsNoCsvIsRefusedByItsName() {
        assertThatThrownBy(() -> read("PK\u0003\u0004x"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("The table is a ZIP archive");
        assertThatThrownBy(() -> CsvSheet.read(new ByteArrayInputStream(new byte[] {'a', (byte) 0xE9}), TABLE))
                .hasMessageContaining("The table is not UTF-8: byte 2, on line 1, is 0xE9.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "|cmd", "%0A", "\uff1d1"})
    void aCellThatASpreadsheetWouldRunIsWrittenAsText(String cell) {
        assertThat(CsvLine.of(List.of(cell)).replace("\"", "")).startsWith("'" + cell);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var cells = List.of("a, b", "say \"no\"", "two\nlines", "", "x;y", "2020-12-01");

        assertThat(read("a,b,c,d,e,f\r\n" + CsvLine.of(cells)).rows().get(1).fields())
                .isEqualTo(cells);
    }
}
