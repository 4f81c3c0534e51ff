package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.casefile.CaseException.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that are taken out of texts, in any case, with or without accents, across line breaks and
 * hyphens. A text keeps its length, so that every span still points at what it did.
 */
final class Redaction {
  private static final char BLOCK = '█';

  /** In the place of a character beyond the first plane, so that code points stay, too. */
  private static final String WIDE_BLOCK = "\uD83D\uDFEB";

  private static final String BETWEEN = "[^\\p{L}\\p{N}]{1,4}";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORTEST_SURNAME = 3;

  private final List<String> names;
  private final String pseudonym;
  private final Pattern pattern;

  /**
   * @param names the name and others that the same person goes by
   * @param pseudonym what stands for the person's id, so that the person stays one
   */
  Redaction(List<String> names, String pseudonym) {
    this.names = List.copyOf(names);
    this.pseudonym = pseudonym;
    this.pattern = pattern(names);
  }

  private static Pattern pattern(List<String> names) {
    String any =
        names.stream()
            .map(
                name ->
                    words(name).stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN)))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("|"));
    if (any.isEmpty()) {
      throw new CaseException(Kind.BAD_WORDS, "there is no name to redact; give one");
    }
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(new Folded(name).text());
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The same for a report that has the name: there the surname alone means the person, too. */
  Redaction withinReport() {
    List<String> more = new ArrayList<>(names);
    for (String name : names) {
      List<String> words = words(name);
      String last = words.get(words.size() - 1);
      if (words.size() > 1 && last.length() >= SHORTEST_SURNAME) {
        more.add(last);
      }
    }
    return new Redaction(more, pseudonym);
  }

  boolean in(String text) {
    return pattern.matcher(new Folded(text).text()).find();
  }

  private boolean isNamed(ObjectNode actor) {
    return in(actor.path("id").asText()) || in(actor.path("name").asText());
  }

  /** Whether a text is one of the names and nothing else. */
  private boolean is(String text) {
    return pattern.matcher(new Folded(text).text()).matches();
  }

  /** The text with a block for each letter of a name. */
  String mask(String text) {
    Folded folded = new Folded(text);
    Matcher found = pattern.matcher(folded.text());
    StringBuilder masked = new StringBuilder();
    int written = 0;
    while (found.find()) {
      int start = folded.start(found.start());
      int end = folded.end(found.end());
      masked.append(text, written, start).append(blocks(text.substring(start, end)));
      written = end;
    }
    return masked.append(text, written, text.length()).toString();
  }

  private static String blocks(String name) {
    StringBuilder blocks = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                blocks.appendCodePoint(c);
              } else {
                blocks.append(Character.isBmpCodePoint(c) ? String.valueOf(BLOCK) : WIDE_BLOCK);
              }
            });
    return blocks.toString();
  }

  /**
   * All text of a JSON value. What an actor is called and the id that is made of it become the
   * pseudonym, so that two people who were redacted do not become one.
   */
  JsonNode mask(JsonNode node) {
    if (node instanceof TextNode text) {
      return TextNode.valueOf(mask(text.asText()));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode masked = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> masked.add(mask(item)));
      return masked;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode masked = JsonNodeFactory.instance.objectNode();
      boolean person = object.has("id") && object.has("name") && isNamed(object);
      object
          .properties()
          .forEach(
              field -> {
                String key = field.getKey();
                boolean called = key.equals("name") || key.equals("id");
                boolean whole = called && is(field.getValue().asText());
                masked.set(
                    key,
                    called && (person || whole)
                        ? TextNode.valueOf(pseudonym)
                        : mask(field.getValue()));
              });
      return masked;
    }
    return node;
  }

  /** A text in lower case without accents, which knows where each of its characters stood. */
  private static final class Folded {
    private final String original;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();

    Folded(String original) {
      this.original = original;
      for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
        int c = original.codePointAt(i);
        String plain = c < 0x80 ? Character.toString(Character.toLowerCase(c)) : plain(c);
        for (int k = 0; k < plain.length(); k++) {
          text.append(plain.charAt(k));
          starts.add(i);
        }
      }
    }

    private static String plain(int c) {
      return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
          .replaceAll("\\p{M}", "")
          .toLowerCase(Locale.ROOT);
    }

    String text() {
      return text.toString();
    }

    int start(int folded) {
      return starts.get(folded);
    }

    /** Where the next character starts: marks that follow a letter go with it. */
    int end(int folded) {
      return folded < starts.size() ? starts.get(folded) : original.length();
    }
  }
}
