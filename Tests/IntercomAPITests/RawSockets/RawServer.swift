import IntercomAPI
import NIOCore
import NIOPosix
import Synchronization

/// A server that knows no HTTP: the test reads and writes each connection's bytes itself, and may break off where it
/// likes.
final class RawServer: Sendable {
    typealias Serving = @Sendable (_ connection: inout RawConnection, _ number: Int) async throws -> Void

    let baseURL: BaseURL
    private let state: Recorder

    private init(port: Int, state: Recorder) throws {
        baseURL = try BaseURL("http://127.0.0.1:\(port)")
        self.state = state
    }

    /// The first lines of the requests that have come, over all connections.
    var lines: [String] { state.lines.withLock { $0 } }

    /// Runs the server while `body` runs. `serve` is given each connection with its number, from 1; what it throws, and
    /// its return, close the connection.
    static func run<Value: Sendable>(
        _ serve: @escaping Serving, _ body: (RawServer) async throws -> Value
    ) async throws -> Value {
        let recorder = Recorder()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let server = try RawServer(port: listener.channel.localAddress?.port ?? 0, state: recorder)
        return try await listener.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Void.self) { group in
                defer { group.cancelAll() }
                group.addTask { await accept(connections, recorder, serve) }
                return try await body(server)
            }
        }
    }

    private static func accept(
        _ connections: NIOAsyncChannelInboundStream<NIOAsyncChannel<ByteBuffer, ByteBuffer>>, _ recorder: Recorder,
        _ serve: @escaping Serving
    ) async {
        await withDiscardingTaskGroup { group in
            var number = 0
            do {
                for try await channel in connections {
                    number += 1
                    group.addTask { [number] in
                        do {
                            try await channel.executeThenClose { inbound, outbound in
                                var connection = RawConnection(
                                    channel: channel.channel, inbound: inbound, outbound: outbound, recorder: recorder)
                                try await serve(&connection, number)
                            }
                        } catch {
                            // A connection that breaks is what these tests are about.
                        }
                    }
                }
            } catch {
                // The test is over.
            }
            group.cancelAll()
        }
    }

    final class Recorder: Sendable {
        let lines = Mutex<[String]>([])
    }
}
