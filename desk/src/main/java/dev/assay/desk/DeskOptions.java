package dev.assay.desk;

import dev.assay.casefile.CaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is opened.
 *
 * @param address the case
 * @param host address to listen at
 * @param port 0 takes a free one
 * @param token what visitors have to show; null where the address is this machine's own
 * @param tiles address of map tiles that the user brings, with {z}, {x} and {y}; null for none
 * @param names further names that the desk is reached by, such as that of a proxy
 */
public record DeskOptions(
    CaseAddress address,
    String host,
    int port,
    @Nullable String token,
    java.util.List<String> names,
    @Nullable String tiles) {
  public DeskOptions {
    names = java.util.List.copyOf(names);
    if (tiles != null && !tiles.matches("https?://[A-Za-z0-9.:-]+/[^ ;,'\"<>]*\\{z}[^ ;,'\"<>]*")) {
      throw new IllegalArgumentException(
          "ASSAY-DESK-014 '"
              + tiles
              + "' is no address of map tiles; give one such as https://tiles.example/{z}/{x}/{y}.png");
    }
  }

  /** The address of this machine that no other reaches. */
  public static final String LOOPBACK = "127.0.0.1";

  boolean local() {
    return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
  }
}
