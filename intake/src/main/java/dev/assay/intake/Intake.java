package dev.assay.intake;

import dev.assay.intake.paper.Paper;
import dev.assay.intake.paper.Papers;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes in published texts: bytes of plain text, of a web page, a PDF or a Word document to a
 * {@link Report}.
 *
 * <p>The text of a plain file is its characters as they were decoded, without a byte order mark;
 * lines that are no part of the report stay in it, are listed as dropped, and stand in no block.
 * The text of the others is their headline and paragraphs. Immutable; safe to share between
 * threads.
 */
public final class Intake {
  /** Most bytes of an input. A report is one published text; a long book has a tenth of it. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  /** Most UTF-16 units of a report's text. */
  public static final int MAX_TEXT = 5_000_000;

  private static final Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|meta|title|section)\\b.*");
  private static final int ID_DIGITS = 16;

  private final InputFile files = new InputFile();
  private final LanguageDetector languages = new LanguageDetector();
  private final Decoder decoder = new Decoder(languages);
  private final Layout layout = new Layout();
  private final Page page = new Page(layout.dates(), layout.headers());

  /**
   * The bytes of a file, for whoever keeps them.
   *
   * @throws IntakeException where it cannot be read
   */
  public byte[] bytes(Path file) throws IntakeException {
    return files.read(file);
  }

  /**
   * Takes in a file.
   *
   * @throws IntakeException where it cannot be read or is no report in English
   */
  public Intaken read(Path file, IntakeOptions options) throws IntakeException {
    return read(files.read(file), file.toString(), options);
  }

  /**
   * Takes in bytes.
   *
   * @param origin the file or URL they came from
   * @throws IntakeException where they are no report in English
   */
  public Intaken read(byte[] bytes, String origin, IntakeOptions options) throws IntakeException {
    InputFile.requireSize(bytes.length, origin);
    List<Notice> notices = new ArrayList<>();
    Paper paper = Papers.read(bytes, origin);
    Draft draft = paper == null ? text(bytes, origin, options, notices) : Draft.of(paper);
    requireReadable(draft.text, origin);
    layout.read(draft);
    String language = language(draft, options, origin, notices);
    PublicationTime published = published(draft, options, origin, notices);
    String sha256 = sha256(bytes);
    Report report =
        new Report(
            sha256.substring(0, ID_DIGITS),
            draft.title,
            outlet(draft, options),
            draft.byline,
            published,
            Publication.updated(draft, published),
            language,
            draft.url == null ? origin : draft.url,
            sha256,
            draft.text,
            draft.blocks,
            draft.dropped);
    if (report.blocks().isEmpty()) {
      notices.add(
          new Notice(
              "ASSAY-INTAKE-NO-TEXT",
              origin,
              "all of it is page furniture",
              "see what was dropped, and why"));
    }
    return new Intaken(report, notices);
  }

  private Draft text(byte[] bytes, String origin, IntakeOptions options, List<Notice> notices)
      throws IntakeException {
    files.requireNoSignature(bytes, origin);
    Decoded decoded = decoder.decode(bytes, origin);
    InputFile.requireText(decoded.text(), origin);
    notices.addAll(decoded.notices());
    return isPage(decoded.text(), options) ? page.read(decoded.text()) : new Draft(decoded.text());
  }

  private static boolean isPage(String text, IntakeOptions options) {
    return switch (options.format()) {
      case HTML -> true;
      case PLAIN -> false;
      case DETECT -> HTML.matcher(text.substring(0, Math.min(2_000, text.length()))).matches();
    };
  }

  private static void requireReadable(String text, String origin) throws IntakeException {
    boolean empty = true;
    for (int i = 0; i < text.length() && empty; i++) {
      empty = Line.isBlank(text.charAt(i));
    }
    if (empty) {
      throw new IntakeException(
          "EMPTY", origin, "there is no text in it", "give a report with at least one sentence");
    }
    if (text.length() > MAX_TEXT) {
      throw new IntakeException(
          "TOO-LARGE",
          origin,
          "its text has " + text.length() + " characters, more than " + MAX_TEXT,
          "a report is one published text; split it into its reports");
    }
  }

  private String language(Draft draft, IntakeOptions options, String origin, List<Notice> notices)
      throws IntakeException {
    StringBuilder read = new StringBuilder();
    draft.blocks.forEach(b -> read.append(draft.text, b.start(), b.end()).append('\n'));
    LanguageDetector.Language language = languages.detect(read.toString());
    if (language.code().equals("en")) {
      return "en";
    }
    if (!language.equals(LanguageDetector.Language.UNKNOWN)) {
      Notice notice =
          new Notice(
              "ASSAY-INTAKE-LANGUAGE",
              origin,
              "this looks like " + language.name(),
              "Assay reads English");
      if (!options.anyLanguage()) {
        throw new IntakeException(notice);
      }
      notices.add(notice);
      return language.code();
    }
    if (draft.language != null) {
      return draft.language;
    }
    notices.add(
        new Notice(
            "ASSAY-INTAKE-LANGUAGE-UNKNOWN",
            origin,
            "the language of so short or strange a text cannot be told",
            "read as English"));
    return "und";
  }

  private static Outlet outlet(Draft draft, IntakeOptions options) {
    if (options.outlet() != null) {
      return options.outlet();
    }
    return draft.outlet == null || draft.outlet.isBlank()
        ? Outlet.UNKNOWN
        : new Outlet(draft.outlet);
  }

  private static @Nullable PublicationTime published(
      Draft draft, IntakeOptions options, String origin, List<Notice> notices) {
    PublicationTime told = Publication.of(draft, options.published());
    if (told == null) {
      FoundDate day = draft.textDate;
      String what =
          day == null
              ? "no date of publication is in it"
              : String.format(
                  Locale.ROOT, "it is dated --%02d-%02d without a year", day.month(), day.day());
      notices.add(
          new Notice(
              "ASSAY-INTAKE-NO-DATE",
              origin,
              what,
              "give it (--published 2017-09-14), or days such as \"Tuesday\" cannot be placed"));
    } else if (Publication.isFiles(draft, told)) {
      notices.add(
          new Notice(
              "ASSAY-INTAKE-FILE-DATE",
              origin,
              "no date is in its text, and its file was made on " + told.date(),
              "that day is taken; --published says another"));
    } else if (told.contradicted() != null) {
      notices.add(
          new Notice(
              "ASSAY-INTAKE-DATES",
              origin,
              "it is dated both " + told.date() + " and " + told.contradicted(),
              "times are counted from " + told.date() + "; --published says another"));
    }
    return told;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
