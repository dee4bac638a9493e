import asyncio
import os

payment_ms = int(os.environ.get("PAYMENT_MS", "150"))
left = int(os.environ.get("CREDIT", "5000"))

# Given: all payments that are done, in the order in which they were done; each has an id and an amount.
payments = []


def balance() -> int:
    """Given: how much money is left in the account."""
    return left


async def charge(amount: int) -> dict:
    """Given: takes the amount out of the account, even one that is not there; returns the payment, after PAYMENT_MS."""
    global left
    left -= amount
    await asyncio.sleep(payment_ms / 1000)
    payment = {"id": len(payments) + 1, "amount": amount}
    payments.append(payment)
    return payment
