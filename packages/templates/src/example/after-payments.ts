import { dayOf, isoOf } from './calendar.js';
import { cents } from './deals.js';
import type { PaymentRow } from './payments.js';
import type { Random } from './random.js';

/** What becomes of an instalment beside its payment: its invoice, and money given back. */
export type PaymentFollowUp = {
  /** Missing until the invoice is sent. */
  invoice_due_on: string | null;
  refunded_on: string | null;
  /** CNY. */
  refunded_amount: number | null;
};

/** Invoices are sent some days before an instalment is due, or late; they give the customer some weeks. */
const INVOICE = { daysBefore: 12, late: 0.2, terms: 15 };
const REFUND = { share: 0.02, part: [0.1, 1] } as const;

/** One for each instalment. @param until what happens from this day on is not known */
export function invoiceAndRefund(random: Random, payments: readonly PaymentRow[], until: number): PaymentFollowUp[] {
  return payments.map(({ due_on, received_on, received_amount }) => {
    const wait = random.chance(INVOICE.late) ? Math.round(random.logNormal(18, 0.5)) : 0;
    const sent = dayOf(due_on) - INVOICE.daysBefore + wait;
    const back = random.chance(REFUND.share) ? random.whole(7, 45) : null;
    const share = random.between(...REFUND.part);
    const refunded = received_on !== null && back !== null ? dayOf(received_on) + back : null;
    const isKnown = refunded !== null && refunded < until;
    return {
      invoice_due_on: sent < until ? isoOf(sent + INVOICE.terms) : null,
      refunded_on: isKnown ? isoOf(refunded) : null,
      refunded_amount: isKnown ? cents((received_amount ?? 0) * share) : null,
    };
  });
}
