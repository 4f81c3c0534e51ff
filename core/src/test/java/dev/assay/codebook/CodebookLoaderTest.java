package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodebookLoaderTest {
  @Test
  void shippedBookHasNoFaults() {
    assertThat(new CodebookLoader().addShipped().problems()).isEmpty();
  }
}
