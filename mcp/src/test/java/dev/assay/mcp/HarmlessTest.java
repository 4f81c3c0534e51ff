package dev.assay.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmlessTest {
  @ParameterizedTest
  @CsvSource({
    "0000,NUL",
    "001B,escape",
    "0085,next line",
    "00AD,soft hyphen",
    "034F,grapheme joiner",
    "061C,Arabic letter mark",
    "115F,Hangul filler",
    "180E,Mongolian vowel separator",
    "200B,zero width space",
    "200D,zero width joiner",
    "200F,right-to-left mark",
    "2028,line separator",
    "202E,right-to-left override",
    "2060,word joiner",
    "2066,isolate",
    "3164,Hangul filler",
    "E000,private use",
    "FE0F,variation selector",
    "FEFF,byte order mark",
    "FFA0,half-width filler",
    "FFFF,no character",
    "E0041,tag A",
    "E0101,variation selector 18",
    "10FFFF,no character"
  })
  void whatCannotBeSeenIsShown(String hex, String name) {
    String hidden = new String(Character.toChars(Integer.parseInt(hex, 16)));
    assertThat(Harmless.text("a" + hidden + "b")).as(name).isEqualTo("a\uFFFDb");
  }

  @Test
  void aLoneSurrogateToo() {
    assertThat(Harmless.text("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void wordsStay() {
    String words = "Dayr az Zawr\n\tدير الزور Łódź 北京 \uD83D\uDE80 “15 km” – é e\u0301";
    assertThat(Harmless.text(words)).isEqualTo(words);
  }
}
