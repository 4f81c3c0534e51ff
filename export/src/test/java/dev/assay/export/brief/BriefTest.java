package dev.assay.export.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.chart.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Briefings of invented claims, in each form. */
class BriefTest {
  private static final World WORLD = World.open();
  private static final Path FILES = Path.of("src/test/resources/brief");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".claims"))
          .map(name -> name.substring(0, name.length() - ".claims".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Briefing briefing(String name) throws IOException {
    ClaimsFile file = new ClaimsFile(FILES.resolve(name + ".claims"));
    return new Editor(file.since, file.until, "place Port Selim", 12)
        .edit("Port Selim", WORLD, file.claims);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsWhatIsWrittenDown(String name) throws IOException {
    String text = MarkdownBrief.text(briefing(name));
    Path made = Path.of("target/brief", name + ".md");
    Files.createDirectories(made.getParent());
    Files.writeString(made, text);
    assertThat(text).isEqualTo(Files.readString(FILES.resolve(name + ".md")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyClaimRestsOnANote(String name) throws IOException {
    Briefing brief = briefing(name);
    for (Briefing.Section section : brief.sections()) {
      for (Briefing.Block block : section.blocks()) {
        if (block instanceof Briefing.Item item) {
          assertThat(item.runs()).as(item.id()).anyMatch(run -> !run.notes().isEmpty());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isWellFormedAndItsNotesAreThere(String name) throws Exception {
    String page = HtmlBrief.page(briefing(name));
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
    List<String> ids = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    List<String> targets = new ArrayList<>();
    while (links.find()) {
      targets.add(links.group(1));
    }
    assertThat(targets).isNotEmpty().allMatch(ids::contains);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(document.getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void mailHasTextAndPage() throws IOException {
    Briefing brief = briefing("harbour");
    String mail = MailBrief.message(brief);
    assertThat(mail.getBytes(StandardCharsets.UTF_8)).hasSize(mail.length());
    assertThat(mail.lines()).allMatch(line -> line.length() <= 78);
    assertThat(mail)
        .contains("Date: Wed, 7 May 2031 23:59:59 GMT")
        .contains("Content-Type: text/plain; charset=UTF-8")
        .contains("Content-Type: text/html; charset=UTF-8")
        .isEqualTo(MailBrief.message(brief));
  }

  @Test
  void pdfSaysTheSame() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf("harbour"))) {
      PDFTextStripper words = new PDFTextStripper();
      words.setSortByPosition(true);
      assertThat(words.getText(pdf).replaceAll("\\s+", " "))
          .contains("Who holds Port Selim? Harbour Guard.")
          .contains("fighting went on around the customs house");
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Port Selim, 1 May 2031");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  /** By veraPDF, the reference validator. */
  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_A"})
  void pdfConforms(PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] pdf = pdf("harbour");
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions().stream().map(TestAssertion::getMessage).distinct())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  private static byte[] pdf(String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfBrief.write(briefing(name), out);
    return out.toByteArray();
  }
}
