package dev.assay.app;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time such as 90s, 15m, 2h. */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern WORDS = Pattern.compile("(\\d{1,6})([smhd])");

  @Override
  public Duration convert(String words) {
    Matcher m = WORDS.matcher(words.strip());
    if (!m.matches() || Long.parseLong(m.group(1)) == 0) {
      throw new TypeConversionException(
          "'" + words + "' is no length of time; give one such as 90s, 15m, 2h");
    }
    long n = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(n);
      case "m" -> Duration.ofMinutes(n);
      case "h" -> Duration.ofHours(n);
      default -> Duration.ofDays(n);
    };
  }
}
