package dev.assay.casefile;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a case is: a file, or a schema of a PostgreSQL database that several people share. Its
 * words never hold a password.
 */
public final class CaseAddress {
  private final @Nullable Path file;
  private final @Nullable ServerAddress server;

  private CaseAddress(@Nullable Path file, @Nullable ServerAddress server) {
    this.file = file;
    this.server = server;
  }

  /** A case that is a file. */
  public static CaseAddress of(Path file) {
    return new CaseAddress(file, null);
  }

  /**
   * What a person names: a file, or {@code postgresql://USER@HOST:PORT/DATABASE}, where {@code
   * ?schema=NAME} tells one of several cases of the database.
   *
   * @throws CaseException where it is no such address, or holds a password
   */
  public static CaseAddress of(String text) {
    return ServerAddress.isOne(text)
        ? new CaseAddress(null, ServerAddress.of(text))
        : of(Path.of(text));
  }

  /**
   * The case of a folder, as {@link CaseFile#find} finds it.
   *
   * @throws CaseException where there is none, or several side by side
   */
  public static CaseAddress find(Path folder) {
    return of(CaseFile.find(folder));
  }

  /** The file; nothing where it is on a server. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** What a person calls it: the name of the file without its ending, or of the database. */
  public String name() {
    if (file == null) {
      return Objects.requireNonNull(server).name();
    }
    String name = String.valueOf(file.getFileName());
    return name.endsWith(CaseFile.EXTENSION)
        ? name.substring(0, name.length() - CaseFile.EXTENSION.length())
        : name;
  }

  /**
   * Makes an empty case.
   *
   * @throws CaseException where there is one already, or none can be made
   */
  public void create() {
    if (file != null) {
      CaseFile.create(file);
    } else {
      CaseSchema.create(Objects.requireNonNull(server));
    }
  }

  /**
   * Opens the case, and brings one of an older version up to this one.
   *
   * @throws CaseException where it is no case, is damaged, is of a newer version, or cannot be
   *     reached
   */
  public Case open() {
    return open(Upgrade.UNSEEN);
  }

  /** The same, watched where it is brought up. */
  public Case open(Upgrade upgrade) {
    return file != null
        ? CaseFile.open(file, upgrade)
        : CaseSchema.open(Objects.requireNonNull(server), upgrade);
  }

  static CaseAddress of(ServerAddress server) {
    return new CaseAddress(null, server);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseAddress that
        && Objects.equals(file, that.file)
        && Objects.equals(server, that.server);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, server);
  }

  @Override
  public String toString() {
    return String.valueOf(file != null ? file : server);
  }
}
