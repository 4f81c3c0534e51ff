package dev.assay.casefile;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Cases for tests: files of SQLite, or schemas of a PostgreSQL that is started for the tests where
 * {@code assay.engine} says so. All tests that open a case do so here and hold for both; those that
 * are about the file itself are tagged {@link #SQLITE}, those about the server {@link #SERVER}.
 */
final class Cases {
  /** What only a file has: its bytes, its folder, its older versions. */
  static final String SQLITE = "sqlite";

  /** What only a server has: its users, its connections, several cases side by side. */
  static final String SERVER = "postgresql";

  static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("assay.engine"));

  private Cases() {}

  /** One server for all tests of a run; null where it does not start here. */
  private static final class Server {
    static final @Nullable EmbeddedPostgres RUNNING = start();
    static String reason = "";

    private static @Nullable EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setLocaleConfig("encoding", "UTF8").start();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      try {
                        server.close();
                      } catch (IOException e) {
                        System.err.println("PostgreSQL does not end: " + e);
                      }
                    }));
        return server;
      } catch (IOException | IllegalStateException e) {
        reason = e.toString();
        return null;
      }
    }
  }

  /** The server of the tests; the test that asks is skipped where it does not start. */
  static EmbeddedPostgres server() {
    EmbeddedPostgres server = Server.RUNNING;
    assumeTrue(server != null, "PostgreSQL does not start here: " + Server.reason);
    return server;
  }

  /** Where a test's case is: the file itself, or a schema that stands for it. */
  static CaseAddress at(Path file) {
    return POSTGRESQL ? CaseAddress.of(schema(file)) : CaseAddress.of(file);
  }

  /** An address on the server of the tests. */
  static ServerAddress schema(Path file) {
    String name = "t" + Digest.of(file.toString().getBytes(StandardCharsets.UTF_8));
    String url = "postgresql://postgres@localhost:" + server().getPort() + "/postgres";
    return ServerAddress.of(url + "?schema=" + name.substring(0, 20));
  }

  static void create(Path file) {
    at(file).create();
  }

  static Case open(Path file) {
    return at(file).open();
  }
}
