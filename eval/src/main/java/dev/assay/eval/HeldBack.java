package dev.assay.eval;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Which records of a file without a test part are held back for testing. */
final class HeldBack {
  private static final BigInteger PARTS = BigInteger.valueOf(5);

  private HeldBack() {}

  /** Whether the SHA-256 of an id, as a number, is 0 modulo 5. */
  static boolean is(String id) {
    return number(id).mod(PARTS).signum() == 0;
  }

  /** Whether half of it is odd, for what is divided in halves. */
  static boolean inSecondHalf(String id) {
    return number(id).testBit(1);
  }

  /** The first 16 hexadecimal digits of it, by which tables name texts that they may not quote. */
  static String digits(String id) {
    return String.format(Locale.ROOT, "%064x", number(id)).substring(0, 16);
  }

  private static BigInteger number(String id) {
    try {
      return new BigInteger(
          1, MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
