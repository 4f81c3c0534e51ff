package dev.assay.report;

import java.util.Objects;

/**
 * Who publishes a report. An outlet publishes; a source says.
 *
 * @param name the name as given or found, such as "Reuters"; "unknown" where nothing is known
 */
public record Outlet(String name) {
  /** The outlet of a report of which nothing is known. */
  public static final Outlet UNKNOWN = new Outlet("unknown");

  public Outlet {
    Objects.requireNonNull(name);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet needs a name; Outlet.UNKNOWN stands for none");
    }
  }
}
