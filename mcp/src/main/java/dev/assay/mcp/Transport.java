package dev.assay.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;

/** The SDK's transport, of which one can know that it has ended, for whatever reason. */
final class Transport extends StdioServerTransportProvider {
  private final CountDownLatch ended = new CountDownLatch(1);

  Transport(Inbox in, Outbox out, int mostBytes) {
    super(new JacksonMcpJsonMapper(new ObjectMapper()), in, out, mostBytes);
  }

  /** Waits until nothing is read any more: a server that hears nothing must not linger. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    super.setSessionFactory(transport -> factory.create(new Watched(transport)));
  }

  private final class Watched implements McpServerTransport {
    private final McpServerTransport transport;

    Watched(McpServerTransport transport) {
      this.transport = transport;
    }

    @Override
    public void close() {
      transport.close();
      ended.countDown();
    }

    @Override
    public Mono<Void> closeGracefully() {
      return transport.closeGracefully().doFinally(signal -> ended.countDown());
    }

    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return transport.sendMessage(message);
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return transport.unmarshalFrom(data, type);
    }

    @Override
    public List<String> protocolVersions() {
      return transport.protocolVersions();
    }
  }
}
