package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PT15M, 0, -, PT15M",
        "PT15M, 1, -, PT30M",
        "PT15M, 3, -, PT2H",
        "PT15M, 9, -, PT6H",
        "PT15M, 9999, -, PT6H",
        "PT12H, 3, -, PT12H",
        "PT15M, 1, PT2H, PT2H",
        "PT15M, 1, PT1S, PT30M",
        "PT15M, 1, P30D, PT30M"
      })
  void waits_longer_after_each_failure(
      Duration interval, int failures, Duration wished, Duration wait) {
    assertThat(Watch.wait(interval, failures, wished)).isEqualTo(wait);
  }

  @Test
  void a_wish_to_stop_breaks_off_waiting_and_nothing_else() throws Exception {
    StopSignal stop = new StopSignal();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch broken = new CountDownLatch(1);
    Thread thread =
        new Thread(
            () -> {
              try {
                stop.breakable(
                    () -> {
                      waiting.countDown();
                      Thread.sleep(60_000);
                      return null;
                    });
              } catch (Exception e) {
                if (!Thread.currentThread().isInterrupted()) {
                  broken.countDown();
                }
              }
            });
    thread.start();
    assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    stop.stop();
    assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(stop.isStopped()).isTrue();
    assertThatThrownBy(() -> stop.breakable(() -> "never"))
        .isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "250000000 | 1000000000 | true | 400 | 10 | ███████░░░░░░░░░░░░░░░░░░░░░░░ 25% · 250 of 1000 MB · 25.0 MB/s · 40 reports/s · 0:30 left",
        "1 | 7201 | false | 1 | 1 | ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0% · 1 of 7201 · 1 reports/s · 2 h 00 min left"
      })
  void the_bar_tells_rate_and_rest(
      long read, long all, boolean bytes, int reports, double seconds, String line) {
    assertThat(Progress.line(read, all, bytes, reports, seconds)).isEqualTo(line);
  }
}
