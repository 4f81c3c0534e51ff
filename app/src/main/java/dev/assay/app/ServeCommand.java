package dev.assay.app;

import dev.assay.casefile.CaseAddress;
import dev.assay.desk.Desk;
import dev.assay.desk.DeskOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay serve}: the case in a browser. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the case in the browser: what changed, the ledger, the map, and for everything the words",
      "it rests on. It is reached from this machine only, unless you name another address and a token."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8470;

  private final Console console;
  private final Workshop workshop;

  @Option(
      names = "--case",
      paramLabel = "CASE",
      converter = CaseAddressConverter.class,
      description = {
        "The case: a file, or postgresql://USER@HOST/DATABASE; without it, the one of this folder or",
        "the nearest folder above that has one."
      })
  private @Nullable CaseAddress named;

  @Option(
      names = "--host",
      paramLabel = "A",
      defaultValue = DeskOptions.LOOPBACK,
      description = "Address to listen at (${DEFAULT-VALUE}). Another one needs --token.")
  private String host = DeskOptions.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + PORT,
      description = "Port (${DEFAULT-VALUE}); 0 takes a free one.")
  private int port = PORT;

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "What visitors have to show, 16 characters or more.")
  private @Nullable String token;

  @Option(
      names = "--name",
      paramLabel = "N",
      description = "A further name that the desk is reached by, such as a proxy's; once a name.")
  private List<String> names = List.of();

  @Option(
      names = "--tiles",
      paramLabel = "URL",
      description =
          "Map tiles of your own, such as https://tiles.example/{z}/{x}/{y}.png; the browser then asks"
              + " that server where you look. Without it, the outlines of countries that ship.")
  private @Nullable String tiles;

  @Option(
      names = "--try",
      hidden = true,
      description = "Opens the desk, asks for its first pages and ends: for the launcher.")
  private boolean tried;

  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    CaseAddress opened = named == null ? CaseAddress.find(Path.of("")) : named;
    return configuration.with(console, with -> serve(opened, with));
  }

  private int serve(
      CaseAddress opened, java.util.function.Supplier<ConfigurationFiles.Configuration> with) {
    DeskWorkbench workbench = new DeskWorkbench(console, workshop, with);
    try {
      DeskOptions options = new DeskOptions(opened, host, port, token, names, tiles);
      Desk desk = Desk.start(options, workbench);
      return tried ? tryOut(desk) : serve(console, desk);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static int tryOut(Desk desk) {
    HttpClient client = HttpClient.newHttpClient();
    try (desk) {
      for (String page : List.of("", "claims", "map", "reports", "timeline", "sources", "read")) {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(desk.address() + page)).build();
        client.send(asked, HttpResponse.BodyHandlers.discarding());
      }
      return CommandTree.DONE;
    } catch (IOException e) {
      return CommandTree.SOME_FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandTree.SOME_FAILED;
    }
  }

  /** Says where the desk is, and keeps it open until the process is told to end. */
  static int serve(Console console, Desk desk) {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  desk.close();
                  end.countDown();
                }));
    console.out().println(desk.address());
    console.flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return CommandTree.DONE;
  }
}
