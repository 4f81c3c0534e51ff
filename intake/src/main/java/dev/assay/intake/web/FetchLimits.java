package dev.assay.intake.web;

import dev.assay.intake.Intake;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a {@link Fetcher} keeps to.
 *
 * @param allowed which addresses may be asked
 * @param pace the time between two requests to one host, at least; robots.txt may wish more
 * @param patience how long one request may take, from the first byte asked to the last received
 * @param bytes most bytes of an answer, unpacked
 */
public record FetchLimits(
    Predicate<InetAddress> allowed, Duration pace, Duration patience, int bytes) {

  /** The public Internet, one request a second to a host, a minute and 10 MiB for each. */
  public static final FetchLimits PUBLIC =
      new FetchLimits(
          PublicAddresses::isPublic,
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Intake.MAX_BYTES);
}
