import type { CollaborationMessage, TransportService } from '@odoo/o-spreadsheet';

/** Takes a message of the collaborative session. */
export type Listener = (message: CollaborationMessage) => void;

/**
 * Where the server's own model and the pages meet: every message goes to all of them in one order. The server's model
 * is a client like the pages, and knows every revision before any page can answer to it.
 */
export class Hub implements TransportService<CollaborationMessage> {
  private readonly pages = new Map<string, Listener>();
  private own: Listener = () => undefined;

  /** Called by the server's model: its message reaches the pages first, for its acknowledgement may send the next. */
  sendMessage(message: CollaborationMessage): Promise<void> {
    this.relay(message);
    return Promise.resolve();
  }

  onNewMessage(_id: string, callback: Listener): void {
    this.own = callback;
  }

  leave(): void {
    this.own = () => undefined;
  }

  join(id: string, page: Listener): void {
    this.pages.set(id, page);
  }

  part(id: string): void {
    this.pages.delete(id);
    this.relay({ type: 'CLIENT_LEFT', version: 1, clientId: id });
  }

  /** Passes a message on to everyone, its sender included: for the sender it is the acknowledgement. */
  relay(message: CollaborationMessage): void {
    for (const page of this.pages.values()) page(message);
    this.own(message);
  }
}
