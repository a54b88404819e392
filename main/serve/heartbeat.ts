import type { WebSocket } from 'ws';

const HEARTBEAT_MS = 15_000;

/** Ends a wire whose browser no longer answers: a laptop that was shut, a cable that was pulled. */
export function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) socket.terminate();
    answered = false;
    socket.ping();
  }, HEARTBEAT_MS).unref();
  socket.on('close', () => clearInterval(timer));
}
