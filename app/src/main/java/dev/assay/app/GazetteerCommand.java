package dev.assay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Candidate;
import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.NameQuery;
import dev.assay.place.SiteTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay gazetteer}: looks names up, installs a GeoNames dump, checks tables. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Looks place names up, and installs a larger gazetteer from GeoNames.",
    footer = {
      "",
      "What is installed goes to the file that ASSAY_GAZETTEER names, else to",
      "assay/gazetteer/places.index in XDG_DATA_HOME, else in ~/.local/share. Reading uses it from",
      "then on; remove the file to go back to the gazetteer that ships.",
      "",
      "Examples:",
      "  assay gazetteer lookup \"Deir Ezzour\"",
      "  assay gazetteer lookup --country SYR --json Tabqa",
      "  assay gazetteer install SY.zip",
      "  assay gazetteer install allCountries.zip --alternates alternateNamesV2.zip",
      "  assay gazetteer lint gazetteer/tables/facilities.tsv"
    })
final class GazetteerCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  GazetteerCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command; say lookup, install or lint");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Shows which places a name may mean, and why: the stage that found it (name, alternate,",
        "demonym, abbreviation, key, near_key, trigram), the name and key it was found by, how unlike",
        "the two are (0 the same), the people who live there."
      })
  int lookup(
      @Option(names = "--json", description = "One JSON object a candidate.") boolean json,
      @Option(
              names = "--country",
              paramLabel = "CODE",
              description =
                  "ISO 3166-1 alpha-3 code of a country the context speaks of; repeatable.")
          @Nullable List<String> countries,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "10",
              description = "How many candidates at most (${DEFAULT-VALUE}).")
          int limit,
      @Parameters(paramLabel = "NAME", arity = "1..*", description = "In any spelling or script.")
          List<String> words) {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit is " + limit + "; give 1 or more");
    }
    Gazetteer gazetteer = GazetteerHome.of(console.environment()).open();
    NameQuery query =
        NameQuery.of(String.join(" ", words))
            .limit(limit)
            .within(countries == null ? Set.of() : known(gazetteer, countries));
    List<Candidate> found = gazetteer.search(query);
    for (Candidate c : found) {
      console.out().println(json ? json(gazetteer, c) : line(gazetteer, c));
    }
    if (found.isEmpty() && !json) {
      console.out().println("no place is called that, nor anything like it");
    }
    return CommandTree.DONE;
  }

  private Set<String> known(Gazetteer gazetteer, List<String> codes) {
    for (String code : codes) {
      if (gazetteer.country(code) == null) {
        throw new ParameterException(
            spec.commandLine(),
            "no country '" + code + "'; give a code of three letters, such as SYR");
      }
    }
    return Set.copyOf(codes);
  }

  private static String line(Gazetteer gazetteer, Candidate c) {
    GazetteerEntry e = c.entry();
    String where = e.country() == null ? "" : e.country();
    where = e.admin1() == null ? where : e.admin1() + ", " + where;
    return String.format(
        Locale.ROOT,
        "%.2f  %s (%s%s) %.4f %.4f ±%.1f km%n      %s by \"%s\" key %s unlike %.2f people %d%s",
        c.score(),
        e.name(),
        low(e.kind()),
        where.isEmpty() ? "" : ", " + where,
        e.lat(),
        e.lon(),
        e.radiusKm(),
        low(c.match()),
        c.matched(),
        gazetteer.key(c.matched()),
        c.unlike(),
        e.population(),
        c.reading() == null ? "" : " read as " + c.reading());
  }

  private static String low(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String json(Gazetteer gazetteer, Candidate c) {
    GazetteerEntry e = c.entry();
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = mapper.createObjectNode();
    node.put("name", e.name()).put("kind", low(e.kind())).put("geonamesId", e.geonamesId());
    node.put("lat", e.lat()).put("lon", e.lon()).put("radiusKm", e.radiusKm());
    node.put("country", e.country()).put("admin1", e.admin1()).put("population", e.population());
    node.put("score", c.score()).put("match", low(c.match())).put("matched", c.matched());
    node.put("key", gazetteer.key(c.matched())).put("distance", c.unlike());
    node.put("reading", c.reading());
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException x) {
      throw new UncheckedIOException(x);
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = {
        "Builds a gazetteer from a GeoNames dump, besides what the one that ships holds: allCountries,",
        "a country's, or a cities file, .txt or .zip (download.geonames.org/export/dump; CC BY 4.0).",
        "A build that was broken off goes on where it stood when the same command is given again."
      })
  int install(
      @Option(
              names = "--alternates",
              paramLabel = "FILE",
              description = "alternateNamesV2.txt or .zip: more names, in more scripts.")
          @Nullable Path alternates,
      @Option(
              names = "--admin1",
              paramLabel = "FILE",
              description = "admin1CodesASCII.txt: names of divisions that the dump lacks.")
          @Nullable Path admin1,
      @Parameters(paramLabel = "FILE", description = "The dump.") Path dump) {
    Path index = GazetteerHome.of(console.environment()).index();
    try {
      var installed =
          new GazetteerInstaller(index, console)
              .install(new GazetteerInstaller.Inputs(dump, alternates, admin1));
      var counts = installed.counts();
      GazetteerInstaller.some(counts.faults())
          .forEach(fault -> console.err().println("assay: left out: " + fault));
      console
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%d places, %d of them new and %d brought up to date; %d lines left out%n"
                      + "%s: %d bytes, SHA-256 %s",
                  counts.places(),
                  counts.added(),
                  counts.updated(),
                  counts.faults().size(),
                  index,
                  installed.bytes(),
                  installed.sha256()));
      return CommandTree.DONE;
    } catch (IOException | IllegalArgumentException e) {
      console.complain(dump.toString(), problem(e));
      return CommandTree.SOME_FAILED;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Checks curated tables and counts the rows that cite no source.")
  int lint(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    int faults = 0;
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        SiteTable table = SiteTable.check(file.getFileName().toString(), in);
        table.faults().forEach(console.err()::println);
        faults += table.faults().size();
        console
            .out()
            .println(
                String.format(
                    Locale.ROOT,
                    "%s: %d rows, %d unsourced, %d faults",
                    table.name(),
                    table.rows(),
                    table.unsourced(),
                    table.faults().size()));
      } catch (IOException | IllegalArgumentException e) {
        console.complain(file.toString(), problem(e));
        faults++;
      }
    }
    return faults == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
  }

  private static Problem problem(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof NoSuchFileException) {
      return new Problem("ASSAY-APP-007", "there is no such file; check the path");
    }
    return message.startsWith("ASSAY-")
        ? Problems.unexpected(e)
        : new Problem("ASSAY-APP-006", "it cannot be read: " + message + "; try another file");
  }
}
