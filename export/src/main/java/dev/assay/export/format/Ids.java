package dev.assay.export.format;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/** Ids that are the same in every export, so that importing one again doubles nothing. */
final class Ids {
  /** The namespace of our name-based ids: that of URLs in RFC 4122 with urn:assay. */
  private static final UUID NAMESPACE =
      nameBased(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "urn:assay");

  private static final int VERSION = 5;
  private static final byte DELETE = 0x7F;

  private Ids() {}

  /** Our own URN of a thing. */
  static String urn(String kind, String id) {
    return "urn:assay:" + kind + ":" + encoded(id);
  }

  static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address as RFC 3986 wants it: pages write signs into theirs that no URI may hold. */
  static String uri(String address) {
    StringBuilder uri = new StringBuilder(address.length());
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each > ' ' && "<>\"\\^`{|}".indexOf(each) < 0 && each != DELETE;
      uri.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
    }
    return uri.toString();
  }

  /** A name-based UUID, version 5 (RFC 4122). */
  static UUID uuid(String kind, String id) {
    return nameBased(NAMESPACE, kind + ":" + id);
  }

  private static UUID nameBased(UUID namespace, String name) {
    MessageDigest digest = sha1();
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .array());
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
    long most = hash.getLong() & ~0xF000L;
    most |= (long) VERSION << 12;
    long least = hash.getLong() & ~(3L << 62);
    least |= 2L << 62;
    return new UUID(most, least);
  }

  /** As the standard has it; nothing here is kept safe by it. */
  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
