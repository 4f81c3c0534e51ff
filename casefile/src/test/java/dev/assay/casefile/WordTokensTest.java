package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Words, stems and snippets are those of SQLite's FTS5, which is asked for the same. */
@Tag(Cases.SQLITE)
class WordTokensTest {
  private static final String TABLE =
      "CREATE VIRTUAL TABLE words USING fts5 (title, text,"
          + " tokenize = 'porter unicode61 remove_diacritics 2')";

  private static final List<int[]> BLOCKS =
      List.of(
          new int[] {0x20, 0x373},
          new int[] {0x384, 0x527},
          new int[] {0x5D0, 0x5F4},
          new int[] {0x620, 0x6FF},
          new int[] {0x1E00, 0x1EFF});
  private static final List<String> SYLLABLES =
      List.of(
          "a", "e", "y", "be", "try", "fal", "hop", "sky", "siz", "lod", "plas", "gre", "ow", "ill",
          "tann", "fuzz", "box", "roll", "ion", "log", "ée", "ß", "çay");
  private static final List<String> ENDINGS =
      List.of(
          "s", "es", "ies", "sses", "ss", "eed", "ed", "ing", "at", "bl", "iz", "y", "ational",
          "tional", "enci", "anci", "izer", "logi", "bli", "alli", "entli", "eli", "ousli",
          "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti",
          "biliti", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence",
          "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ou", "ism",
          "ate", "iti", "ous", "ive", "ize", "e", "ll", "l");

  private static final Pattern UNLIKE_ENGLISH = Pattern.compile("yy|^(?:eeds?|ies)$");

  /** Terms of a text in order, as FTS5 has them. */
  private static List<String> terms(String text) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      statement.execute("CREATE VIRTUAL TABLE terms USING fts5vocab (words, 'instance')");
      insert(connection, text);
      List<String> terms = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT term FROM terms WHERE col = 'text' ORDER BY \"offset\"")) {
        while (rows.next()) {
          terms.add(rows.getString(1));
        }
      }
      return terms;
    }
  }

  private static void insert(Connection connection, String text) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO words VALUES ('', ?)")) {
      insert.setString(1, text);
      insert.execute();
    }
  }

  private static List<String> ours(String text) {
    return WordTokens.of(text).stream().map(WordTokens.Token::term).toList();
  }

  /**
   * Invented words with every ending that the stemmer knows, alone and one after another, but for
   * some in which the two differ and which no English word is like.
   */
  @Test
  void stemsAreTheSame() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String text =
        Stream.generate(() -> word(random))
            .filter(word -> !UNLIKE_ENGLISH.matcher(word).find())
            .limit(20_000)
            .collect(Collectors.joining(" "));
    List<String> theirs = terms(text);
    assertThat(ours(text)).as("seed " + seed).hasSize(20_000).isEqualTo(theirs);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      word.append(ENDINGS.get(random.nextInt(ENDINGS.size())));
    }
    return word.toString();
  }

  /**
   * Every character of the Latin, Greek, Cyrillic, Hebrew and Arabic alphabets, but for what is
   * younger than SQLite's tables, and for its one exception (a with diaeresis and macron).
   */
  @Test
  void lettersAreTheSame() throws Exception {
    List<String> texts =
        BLOCKS.stream()
            .flatMapToInt(block -> IntStream.rangeClosed(block[0], block[1]))
            .filter(Character::isDefined)
            .filter(c -> c != 0x1E0 && c != 0x1E1)
            .mapToObj(c -> "x" + Character.toString(c) + "y a" + Character.toString(c) + " 12")
            .toList();
    List<String> differing = new ArrayList<>();
    for (int i = 0; i + 64 < texts.size(); i += 64) {
      String block = String.join("  ", texts.subList(i, i + 64));
      if (!ours(block).equals(terms(block))) {
        for (String text : texts.subList(i, i + 64)) {
          if (!ours(text).equals(terms(text))) {
            differing.add(Integer.toHexString(text.charAt(1)) + ours(text) + terms(text));
          }
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void snippetsAreTheSame() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> vocabulary =
        List.of("siege", "lifted", "Lotar", "army", "the", "of", "mayor", "Deir", "ez-Zor", "said");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      for (int i = 0; i < 300; i++) {
        String text = text(random, vocabulary);
        String query = query(random, vocabulary);
        statement.execute("DELETE FROM words");
        insert(connection, text);
        assertThat(Snippet.of(text, Words.of(query)))
            .as("seed " + seed + ", " + query + " in " + text)
            .isEqualTo(snippet(connection, query, text));
      }
    }
  }

  private static String text(Random random, List<String> vocabulary) {
    StringBuilder text = new StringBuilder();
    int words = 1 + random.nextInt(80);
    for (int i = 0; i < words; i++) {
      boolean one = random.nextInt(3) == 0;
      text.append(one ? vocabulary.get(random.nextInt(vocabulary.size())) : "w" + random.nextInt(9))
          .append(random.nextInt(9) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }

  private static String query(Random random, List<String> vocabulary) {
    String one = vocabulary.get(random.nextInt(vocabulary.size()));
    String two = vocabulary.get(random.nextInt(vocabulary.size()));
    return switch (random.nextInt(4)) {
      case 0 -> one;
      case 1 -> one + " " + two;
      case 2 -> "\"" + one + " " + two + "\"";
      default -> one.substring(0, 2) + "* " + two;
    };
  }

  /** What FTS5 shows; where it finds nothing, what we show of a text without the words. */
  private static String snippet(Connection connection, String query, String text)
      throws SQLException {
    String match = new SqliteWords(null).expression(Words.of(query));
    try (PreparedStatement search =
        connection.prepareStatement(
            "SELECT snippet(words, 1, char(2), char(3), '…', 24) FROM words WHERE words MATCH ?")) {
      search.setString(1, match);
      try (ResultSet rows = search.executeQuery()) {
        return rows.next() ? rows.getString(1) : Snippet.of(text, Words.of(query));
      }
    }
  }
}
