package dev.assay.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is written row by row (ECMA-376, part 1): words stand in the cells themselves, so
 * that nothing has to be kept. Words that a program would run are marked as words (quotePrefix).
 */
final class Workbook implements AutoCloseable {
  /** What one sheet holds at most; further rows go to another. */
  private static final int ROWS = 1_048_576;

  private static final int CELL = 32_767;
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  /** Before that day the calendar of spreadsheets is wrong by one. */
  private static final LocalDate SOUND = LocalDate.of(1900, 3, 1);

  private static final int DATE = 1;
  private static final int MOMENT = 2;
  private static final int WORDS = 3;
  private static final int HEADER = 4;
  private static final double SECONDS = 86_400;

  private final ZipOutputStream zip;
  private final Writer out;
  private final List<String> sheets = new ArrayList<>();
  private List<String> columns = List.of();
  private String name = "";
  private int part;
  private int rows;

  Workbook(OutputStream target) {
    this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    this.out = Output.text(zip);
  }

  /** Begins a sheet; the one before it ends. */
  void sheet(String title) throws IOException {
    endSheet();
    name = title;
    part = 1;
    begin(title);
  }

  private void begin(String title) throws IOException {
    sheets.add(title);
    entry("xl/worksheets/sheet" + sheets.size() + ".xml");
    out.write(Xml.HEAD);
    out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    out.write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
    out.write(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
    rows = 0;
  }

  private void endSheet() throws IOException {
    if (!sheets.isEmpty()) {
      out.write("</sheetData></worksheet>");
      out.flush();
      zip.closeEntry();
    }
  }

  /** Writes the names of the columns; they stand in each part of a long table. */
  void header(List<String> names) throws IOException {
    columns = names;
    cells(names, HEADER);
  }

  void row(List<? extends @Nullable Object> values) throws IOException {
    if (rows == ROWS) {
      endSheet();
      begin(name + " (" + ++part + ")");
      cells(columns, HEADER);
    }
    cells(values, 0);
  }

  private void cells(List<? extends @Nullable Object> values, int style) throws IOException {
    rows++;
    out.write("<row r=\"" + rows + "\">");
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        cell(letters(i) + rows, value, style);
      }
    }
    out.write("</row>\n");
  }

  /** A column's letters: A to Z, AA, AB, ... */
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  private void cell(String at, Object value, int style) throws IOException {
    if (value instanceof Long || value instanceof Double) {
      out.write("<c r=\"" + at + "\"><v>" + Cells.text(value) + "</v></c>");
    } else if (value instanceof Boolean yes) {
      out.write("<c r=\"" + at + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>");
    } else if (value instanceof LocalDate day && !day.isBefore(SOUND)) {
      number(at, (double) ChronoUnit.DAYS.between(ZERO, day), DATE);
    } else if (value instanceof Instant moment) {
      moment(at, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
    } else if (value instanceof LocalDateTime moment) {
      moment(at, moment);
    } else {
      words(at, Cells.text(value), style);
    }
  }

  private void moment(String at, LocalDateTime moment) throws IOException {
    if (moment.toLocalDate().isBefore(SOUND)) {
      words(at, moment.toString(), 0);
    } else {
      double days =
          ChronoUnit.DAYS.between(ZERO, moment.toLocalDate())
              + moment.toLocalTime().toSecondOfDay() / SECONDS;
      number(at, days, MOMENT);
    }
  }

  private void number(String at, double value, int style) throws IOException {
    out.write("<c r=\"" + at + "\" s=\"" + style + "\"><v>" + Cells.number(value) + "</v></c>");
  }

  private void words(String at, String words, int style) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    String whole = words.length() <= CELL ? words : words.substring(0, CELL - 1) + "…";
    int marked = style == 0 && Cells.isRun(whole) ? WORDS : style;
    out.write("<c r=\"" + at + "\" t=\"inlineStr\" s=\"" + marked + "\"><is>");
    out.write("<t xml:space=\"preserve\">" + Xml.text(unescaped(whole)) + "</t></is></c>");
  }

  /** Readers take _x0041_ for an A: its underscore is written so itself. */
  private static String unescaped(String words) {
    return words.contains("_x") ? words.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : words;
  }

  @Override
  public void close() throws IOException {
    endSheet();
    workbook();
    out.flush();
    zip.close();
  }

  private void workbook() throws IOException {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    StringBuilder book = new StringBuilder();
    StringBuilder links = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      String title = Xml.text(sheets.get(i - 1));
      book.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(title, i, i));
      links.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, relations, i));
      types.append(override("/xl/worksheets/sheet" + i + ".xml", "spreadsheetml.worksheet+xml"));
    }
    links.append(
        "<Relationship Id=\"rId%d\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
            .formatted(sheets.size() + 1, relations));
    member(
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
            + relations
            + "\"><sheets>"
            + book
            + "</sheets></workbook>");
    member("xl/_rels/workbook.xml.rels", relationships(links.toString()));
    member("xl/styles.xml", STYLES);
    member(
        "_rels/.rels",
        relationships(
            "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"
                .formatted(relations)));
    member(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
            + override("/xl/styles.xml", "spreadsheetml.styles+xml")
            + types
            + "</Types>");
  }

  private static String override(String member, String type) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/>"
        .formatted(member, type);
  }

  private static String relationships(String links) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + links
        + "</Relationships>";
  }

  private void entry(String member) throws IOException {
    ZipEntry entry = new ZipEntry(member);
    // Without a clock and a time zone: the same workbook is the same bytes.
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }

  private void member(String member, String content) throws IOException {
    entry(member);
    out.write(Xml.HEAD);
    out.write(content);
    out.flush();
    zip.closeEntry();
  }

  /** Cells as they are, days, moments, words that are not to be run, and names of columns. */
  private static final String STYLES =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
          + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd hh:mm:ss\"/></numFmts>"
          + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellXfs count=\"5\">"
          + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
          + " applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
          + " applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\""
          + " applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
          + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
          + "</cellStyles></styleSheet>";
}
