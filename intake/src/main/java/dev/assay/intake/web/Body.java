package dev.assay.intake.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer up to a number of bytes; one that goes on is broken off. */
final class Body implements BodySubscriber<byte[]> {
  /** The answer is larger than it may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  private final int most;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  Body(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      byte[] more = new byte[Math.min(part.remaining(), most + 1 - bytes.size())];
      part.get(more);
      bytes.writeBytes(more);
    }
    Flow.Subscription open = subscription;
    if (bytes.size() > most) {
      whole.completeExceptionally(new TooLarge());
      if (open != null) {
        open.cancel();
      }
    } else if (open != null) {
      open.request(1);
    }
  }

  @Override
  public void onError(Throwable e) {
    whole.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
