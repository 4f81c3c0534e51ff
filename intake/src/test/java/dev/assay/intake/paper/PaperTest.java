package dev.assay.intake.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Intaken;
import dev.assay.intake.Notice;
import dev.assay.report.Block;
import dev.assay.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class PaperTest {
  private static final Intake INTAKE = new Intake();

  @TestFactory
  Stream<DynamicTest> papers() throws Exception {
    Path folder = Path.of(Intake.class.getResource("paper").toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> reads(f)));
  }

  @SuppressWarnings("unchecked")
  private static void reads(Path file) throws Exception {
    Map<String, Object> told;
    try (InputStream in = Files.newInputStream(file)) {
      told = new Yaml().load(in);
    }
    Map<String, Object> want = (Map<String, Object>) told.get("want");
    Intaken taken = INTAKE.read(PaperMaker.make(told), "paper", IntakeOptions.NONE);
    Report report = taken.report();
    assertThat(report.title()).isEqualTo(want.get("title"));
    assertThat(report.byline()).isEqualTo(want.get("byline"));
    assertThat(report.published()).hasToString((String) want.get("published"));
    assertThat(taken.notices().stream().map(Notice::code)).isEqualTo(want.get("notices"));
    assertThat(
            report.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
                .map(b -> report.text().substring(b.start(), b.end())))
        .isEqualTo(want.get("paragraphs"));
    assertThat(report.dropped().stream().map(d -> d.text() + " = " + d.why()))
        .containsExactlyInAnyOrderElementsOf((List<String>) want.get("dropped"));
  }

  private static void refused(byte[] bytes, String code) {
    assertThatThrownBy(() -> INTAKE.read(bytes, "paper", IntakeOptions.NONE))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("ASSAY-INTAKE-" + code + ": paper: ");
  }

  @Test
  void what_wants_a_password_says_so() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    refused(bytes.toByteArray(), "LOCKED");
  }

  @Test
  void pictures_are_no_text() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    refused(bytes.toByteArray(), "NO-TEXT-LAYER");
  }

  @Test
  void half_a_file_is_broken() {
    refused("%PDF-1.7\n1 0 obj << /Type".getBytes(StandardCharsets.US_ASCII), "BROKEN");
  }

  /** Streams that unpack without bound, also those that are packed twice. */
  @Test
  void a_bomb_is_not_unpacked() throws Exception {
    byte[] zeros = packed(new byte[50 << 20]);
    StringBuilder once = new StringBuilder("%PDF-1.4\n");
    for (int i = 1; i <= 4; i++) {
      once.append(i).append(" 0 obj <</Filter/FlateDecode>> stream\n");
      once.append(new String(zeros, StandardCharsets.ISO_8859_1)).append("\nendstream endobj\n");
    }
    refused(once.toString().getBytes(StandardCharsets.ISO_8859_1), "BOMB");
    String twice = new String(packed(packed(new byte[256 << 20])), StandardCharsets.ISO_8859_1);
    refused(
        ("%PDF-1.4\n1 0 obj <</Filter[/FlateDecode/FlateDecode]>> stream\n" + twice)
            .getBytes(StandardCharsets.ISO_8859_1),
        "BOMB");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  /** Forms that draw each the next twice: few bytes, 2^30 letters. */
  @Test
  void forms_do_not_multiply() throws Exception {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
    pdf.append("3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R");
    pdf.append("/Resources<</XObject<</F 5 0 R>>>>>> endobj\n");
    pdf.append("4 0 obj <</Length 5>> stream\n/F Do\nendstream endobj\n");
    for (int i = 5; i < 40; i++) {
      pdf.append(i).append(" 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11");
      pdf.append("/Resources<</XObject<</F ").append(i + 1).append(" 0 R>>>>>> stream\n");
      pdf.append("/F Do /F Do\nendstream endobj\n");
    }
    pdf.append("trailer <</Root 1 0 R/Size 40>>\n%%EOF\n");
    long start = System.nanoTime();
    assertThatThrownBy(
            () ->
                INTAKE.read(
                    pdf.toString().getBytes(StandardCharsets.US_ASCII),
                    "paper",
                    IntakeOptions.NONE))
        .isInstanceOf(IntakeException.class);
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  @Test
  void a_word_document_does_not_explode() throws Exception {
    String p = "<w:document xmlns:w=\"w\"><w:body>" + "<w:p></w:p>".repeat(6_500_000);
    refused(PaperMaker.zip(Map.of("word/document.xml", p)), "BOMB");
    refused(
        PaperMaker.zip(Map.of("word/document.xml", "<w:p xmlns:w=\"w\">".repeat(100_000))),
        "BROKEN");
    refused(
        PaperMaker.zip(
            Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>")),
        "BROKEN");
  }

  @Test
  void a_zip_of_other_things_is_no_report() throws Exception {
    refused(PaperMaker.zip(Map.of("readme.txt", "A convoy left Sel at noon.")), "BINARY");
  }
}
