package dev.assay.intake.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which addresses belong to the public Internet, by the special-purpose registries of RFC 6890:
 * what a page or a feed points to must not reach a machine behind the user's firewall. Pure.
 */
final class PublicAddresses {
  /** An IPv4 block: its first address and the length of its prefix. */
  private record Block(int first, int bits) {
    static Block of(int a, int b, int c, int bits) {
      return new Block(a << 24 | b << 16 | c << 8, bits);
    }

    boolean holds(int address) {
      return (address ^ first) >>> (32 - bits) == 0;
    }
  }

  private static final Block[] SPECIAL = {
    Block.of(0, 0, 0, 8),
    Block.of(10, 0, 0, 8),
    Block.of(100, 64, 0, 10), // carriers' own
    Block.of(127, 0, 0, 8),
    Block.of(169, 254, 0, 16), // link-local; clouds tell secrets there
    Block.of(172, 16, 0, 12),
    Block.of(192, 0, 0, 24),
    Block.of(192, 0, 2, 24),
    Block.of(192, 88, 99, 24),
    Block.of(192, 168, 0, 16),
    Block.of(198, 18, 0, 15),
    Block.of(198, 51, 100, 24),
    Block.of(203, 0, 113, 24),
    Block.of(224, 0, 0, 3) // multicast, reserved, broadcast
  };

  private PublicAddresses() {}

  /** Whether an address is one that anybody can reach. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic(bytes, 0);
    }
    return address instanceof Inet6Address && isPublicV6(bytes);
  }

  private static boolean isPublic(byte[] bytes, int at) {
    int address =
        (bytes[at] & 0xFF) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | (bytes[at + 3] & 0xFF);
    return Arrays.stream(SPECIAL).noneMatch(block -> block.holds(address));
  }

  /** Of IPv6 only 2000::/3 is given out; in it are blocks that lead to IPv4, or nowhere. */
  private static boolean isPublicV6(byte[] b) {
    if (startsWith(b, 0x00, 0x64, 0xFF, 0x9B) && isZero(b, 4, 12)) {
      return isPublic(b, 12); // NAT64
    }
    if ((b[0] & 0xE0) != 0x20) {
      return false;
    }
    if (startsWith(b, 0x20, 0x02)) {
      return isPublic(b, 2); // 6to4
    }
    boolean special =
        startsWith(b, 0x20, 0x01) && (b[2] & 0xFF) < 0x02; // 2001::/23: Teredo, ORCHID
    boolean example =
        startsWith(b, 0x20, 0x01, 0x0D, 0xB8) || (startsWith(b, 0x3F, 0xFF) && (b[2] & 0xF0) == 0);
    return !special && !example;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
