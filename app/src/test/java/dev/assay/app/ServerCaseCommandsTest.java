package dev.assay.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same command lines about a case on PostgreSQL. */
class ServerCaseCommandsTest extends CaseCommandsTest {
  private static final AtomicInteger MADE = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    try {
      server = EmbeddedPostgres.builder().setLocaleConfig("encoding", "UTF8").start();
    } catch (IOException | IllegalStateException e) {
      assumeTrue(false, "PostgreSQL does not start here: " + e);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Override
  String address(Path own) {
    return "postgresql://postgres@localhost:"
        + server.getPort()
        + "/postgres?schema=case_"
        + MADE.incrementAndGet();
  }

  @Override
  Connection connection(Path own) throws Exception {
    Connection connection = server.getPostgresDatabase().getConnection();
    connection.setSchema("case_" + MADE.get());
    return connection;
  }
}
