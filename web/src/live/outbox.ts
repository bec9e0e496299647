// Bids under way and receipts received, kept on this device. A bid is written down before it is
// sent and struck out only by its answer, so that a reload or a lost line never leaves a doubt:
// it is sent again under the same id, which cannot count twice.
import type { BidAccepted } from '../wire/api.ts';

export interface PendingBid {
  bidId: string;
  session: string;
  amountFen: number;
  writtenAt: number; // Date.now(), for people only
}

export interface KeptReceipt {
  bidId: string;
  session: string;
  amountFen: number;
  answer: BidAccepted;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const receiptsKept = 500;

export class Outbox {
  constructor(
    private readonly store: Store,
    private readonly account: string,
  ) {}

  /** Throws when the device cannot write: a bid that cannot be written down is not sent. */
  write(bid: PendingBid): void {
    this.save('pending', [...this.pending(), bid]);
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
