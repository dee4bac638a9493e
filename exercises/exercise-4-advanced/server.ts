import { Hono } from 'hono';

const app = new Hono();

// TODO GET /quotes/{symbol}: ask the upstream once, translate what comes back, and stop asking while the breaker is open.
app.get('/quotes/:symbol', (c) => c.text('not implemented', 501));

// TODO GET /health: say that this server works, and in which state the breaker is.
app.get('/health', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
