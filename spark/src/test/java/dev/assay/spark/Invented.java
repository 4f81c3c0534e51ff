package dev.assay.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.desk.Demonstration;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reports of wars that never were, as lines of JSON: a few towns are told of by many, some reports
 * are copies or copies of copies, some come twice, and a few have no date.
 */
final class Invented {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TOWNS = {
    "Misrata", "Sirte", "Brega", "Zawiya", "Zintan", "Ras Lanuf", "Tobruk", "Derna", "Sabha"
  };
  private static final String[] OUTLETS = {
    "Gulf Herald", "Desert Post", "Coast Radio", "Libya State News", "Northern Wire", "Valley Times"
  };
  private static final String[] SAYERS = {
    "residents",
    "the defence ministry",
    "a rebel spokesman",
    "a doctor at the hospital",
    "the Libyan army",
    "two witnesses",
    "the mayor"
  };
  private static final String[] SAYINGS = {
    "Rebels have captured the town of %1$s, %2$s said on %3$s.",
    "The Libyan army holds %1$s, %2$s said on %3$s.",
    "%1$s is under siege, %2$s said.",
    "The siege of %1$s has been lifted, %2$s said on %3$s.",
    "Army jets bombed %1$s on %3$s, killing at least %4$d people, %2$s said.",
    "Reports that %1$s had fallen were premature, %2$s said.",
    "Government forces denied that rebels had captured %1$s.",
    "Rebel fighters attacked an army checkpoint near %1$s on %3$s, %2$s said.",
    "The two sides agreed to a ceasefire in %1$s, %2$s said on %3$s.",
    "The road from %1$s to the coast was closed on %3$s, %2$s said.",
    "About %4$d families fled %1$s, %2$s said.",
    "\"We will take %1$s within days,\" a rebel commander said on %3$s.",
    "Shelling killed %4$d civilians in %1$s on %3$s, according to %2$s."
  };

  private final Random random;
  private final List<String> texts = new ArrayList<>();

  Invented(long seed) {
    this.random = new Random(seed);
  }

  /** So many reports of the generator's own. */
  List<String> reports(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(report(i));
    }
    return lines;
  }

  /** The reports of the demonstration. */
  static List<String> demonstration() {
    List<String> lines = new ArrayList<>();
    for (Demonstration.Dispatch d : Demonstration.dispatches()) {
      lines.add(line(new String(d.bytes(), StandardCharsets.UTF_8), d.outlet(), d.published()));
    }
    return lines;
  }

  private String report(int number) {
    LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(40));
    String text;
    int kind = random.nextInt(20);
    if (kind == 0 && !texts.isEmpty()) {
      text = texts.get(random.nextInt(texts.size())); // the same words, elsewhere
    } else if (kind < 3 && !texts.isEmpty()) {
      String copied = texts.get(random.nextInt(texts.size()));
      text = copied + "\n\n" + saying(day); // picked up and gone on with
    } else {
      text = story(day, number);
    }
    texts.add(text);
    String published = random.nextInt(40) == 0 ? null : day + "T" + hour() + ":00Z";
    return line(text, OUTLETS[random.nextInt(OUTLETS.length)], published);
  }

  private String hour() {
    return String.format(Locale.ROOT, "%02d", random.nextInt(24));
  }

  private String story(LocalDate day, int number) {
    StringBuilder text = new StringBuilder("Fighting goes on, day " + number + "\n\n");
    int sentences = 3 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      text.append(saying(day)).append(i % 2 == 1 ? "\n\n" : " ");
    }
    return text.toString().strip();
  }

  private String saying(LocalDate day) {
    // every third is about the first town
    String town = random.nextInt(3) == 0 ? TOWNS[0] : TOWNS[random.nextInt(TOWNS.length)];
    LocalDate told = day.minusDays(random.nextInt(3));
    return String.format(
        Locale.ROOT,
        SAYINGS[random.nextInt(SAYINGS.length)],
        town,
        SAYERS[random.nextInt(SAYERS.length)],
        DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH).format(told),
        2 + random.nextInt(40));
  }

  private static String line(String text, String outlet, String published) {
    ObjectNode line = JSON.createObjectNode();
    line.put("text", text).put("outlet", outlet);
    if (published != null) {
      line.put("published", published);
    }
    return line.toString();
  }
}
