import { setTimeout } from 'node:timers/promises';

/** Given: what a payment looks like. */
export interface Payment {
  id: number;
  amount: number;
}

const paymentMs = Number(process.env.PAYMENT_MS ?? 150);
let left = Number(process.env.CREDIT ?? 5000);

/** Given: all payments that are done, in the order in which they were done. */
export const payments: Payment[] = [];

/** Given: how much money is left in the account. */
export function balance(): number {
  return left;
}

/** Given: takes the amount out of the account, even one that is not there, and promises the payment, after PAYMENT_MS. */
export async function charge(amount: number): Promise<Payment> {
  left -= amount;
  await setTimeout(paymentMs);
  const payment = { id: payments.length + 1, amount };
  payments.push(payment);
  return payment;
}
