package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.Column;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook, read back by Apache POI. */
class XlsxFormatTest {
  @TempDir Path folder;

  @Test
  void poiReadsTheSameCells() throws Exception {
    TablesFixture tables = new TablesFixture();
    Path target = folder.resolve("case.xlsx");
    new Exporter(Formats.named("xlsx").orElseThrow(), target, false).write(tables);
    try (XSSFWorkbook book = new XSSFWorkbook(target.toFile())) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("about");
      assertThat(book.getSheetAt(0).getRow(4).getCell(1).getStringCellValue())
          .isEqualTo("--as-of 2031-04-08 --place Misrata <&>");
      int marked = 0;
      for (Table table : Table.all()) {
        marked += assertSame(book.getSheet(table.name()), table, tables.rows(table.name()));
      }
      assertThat(marked).as("cells that would be run").isGreaterThanOrEqualTo(4);
    }
  }

  private static int assertSame(Sheet sheet, Table table, List<Row> rows) {
    assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(rows.size() + 1);
    int marked = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int c = 0; c < table.columns().size(); c++) {
        Column column = table.columns().get(c);
        Object told = rows.get(i).get(column.name());
        Cell cell = sheet.getRow(i + 1).getCell(c);
        if (told == null || Cells.text(told).isEmpty()) {
          assertThat(cell).as(column.name()).isNull();
          continue;
        }
        switch (column.type()) {
          case INTEGER, NUMBER ->
              assertThat(cell.getNumericCellValue()).isEqualTo(((Number) told).doubleValue());
          case BOOLEAN -> assertThat(cell.getBooleanCellValue()).isEqualTo(told);
          case DATE -> {
            assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
            assertThat(cell.getLocalDateTimeCellValue())
                .isEqualTo(((LocalDate) told).atStartOfDay());
          }
          case MOMENT ->
              assertThat(cell.getLocalDateTimeCellValue())
                  .isEqualTo(LocalDateTime.ofInstant((Instant) told, ZoneOffset.UTC));
          case LOCAL -> assertThat(cell.getLocalDateTimeCellValue()).isEqualTo(told);
          case TEXT, LIST -> {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            String words = Cells.text(told);
            // What XML cannot hold is marked as missing.
            assertThat(cell.getStringCellValue()).isEqualTo(words.replace('\u000b', '\uFFFD'));
            boolean quoted = ((XSSFCell) cell).getCellStyle().getQuotePrefixed();
            assertThat(quoted).as(words).isEqualTo(Cells.isRun(words));
            marked += quoted ? 1 : 0;
          }
        }
      }
    }
    return marked;
  }

  @Test
  void whatTakesMoreThanASheetOrACellGoesOn() throws IOException {
    Path target = folder.resolve("long.xlsx");
    try (Workbook book = new Workbook(java.nio.file.Files.newOutputStream(target))) {
      book.sheet("long");
      book.header(List.of("a", "b"));
      book.row(List.of("x".repeat(40_000), "_x0041_ stays"));
      book.row(List.of(LocalDate.of(1850, 1, 1), "old"));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(target.toFile())) {
      Sheet sheet = book.getSheet("long");
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("x…");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("_x0041_ stays");
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("1850-01-01");
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new AssertionError(e);
    }
  }
}
