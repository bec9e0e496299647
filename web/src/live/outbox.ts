// Bids under way and receipts received, kept on this device. A bid is written down before it is
// sent and struck out only by its answer, so that a reload or a lost line never leaves a doubt:
// it is sent again under the same id, which cannot count twice.
import type { KeptReceipt, KeptRefusal, PendingBid } from '../core/kept_bids.ts';

export type { KeptReceipt, KeptRefusal, PendingBid };

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const receiptsKept = 500;
const refusalsKept = 200;

export class Outbox {
  constructor(
    private readonly store: Store,
    private readonly account: string,
  ) {}

  /** Throws when the device cannot write: a bid that cannot be written down is not sent. */
  write(bid: PendingBid): void {
    this.save('pending', [...this.pending(), bid]);
  }

  /** Writes what has been learnt about a bid that waits; nothing when it waits no more. */
  amend(bid: PendingBid): void {
    this.save(
      'pending',
      this.pending().map((one) => (one.bidId === bid.bidId ? bid : one)),
    );
  }

  pending(): PendingBid[] {
    return this.load<PendingBid>('pending');
  }

  strike(bidId: string): void {
    this.save(
      'pending',
      this.pending().filter((bid) => bid.bidId !== bidId),
    );
  }

  receipts(): KeptReceipt[] {
    return this.load<KeptReceipt>('receipts');
  }

  keep(receipt: KeptReceipt): void {
    const others = this.receipts().filter((one) => one.bidId !== receipt.bidId);
    this.save('receipts', [...others, receipt].slice(-receiptsKept));
  }

  refusals(): KeptRefusal[] {
    return this.load<KeptRefusal>('refusals');
  }

  keepRefusal(refusal: KeptRefusal): void {
    this.save('refusals', [...this.refusals(), refusal].slice(-refusalsKept));
  }

  /** Whether a change of this key of the device's storage is one of these lists. */
  holds(key: string | null): boolean {
    return (
      key === null || ['pending', 'receipts', 'refusals'].some((list) => this.key(list) === key)
    );
  }

  private key(list: string): string {
    return `adit.${list}.${this.account}`;
  }

  private load<T>(list: string): T[] {
    const text = this.store.getItem(this.key(list));
    if (text === null) return [];
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? (value as T[]) : [];
    } catch {
      return [];
    }
  }

  private save(list: string, value: unknown[]): void {
    if (value.length === 0) this.store.removeItem(this.key(list));
    else this.store.setItem(this.key(list), JSON.stringify(value));
  }
}
