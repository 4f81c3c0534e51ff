package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesTest {
  @Test
  void are_asked_by_name() {
    Features features = Features.parse("Number[psor]=Plur|Tense=Past|VerbForm=Fin");
    assertThat(features.get("Tense")).isEqualTo("Past");
    assertThat(features.get("Mood")).isNull();
    assertThat(features.is("VerbForm", "Fin")).isTrue();
    assertThat(features.is("Mood", "Ind")).isFalse();
    assertThat(features).hasToString("Number[psor]=Plur|Tense=Past|VerbForm=Fin");
    assertThat(features).isEqualTo(Features.parse("Number[psor]=Plur|Tense=Past|VerbForm=Fin"));
  }

  @Test
  void none_are_one() {
    assertThat(Features.parse("_")).isSameAs(Features.NONE);
    assertThat(Features.NONE.get("Tense")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tense", "Tense=", "=Past", "Tense=Past|", "Tense=Past|Tense=Pres"})
  void say_what_is_wrong(String notation) {
    assertThatThrownBy(() -> Features.parse(notation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Name=Value");
  }
}
