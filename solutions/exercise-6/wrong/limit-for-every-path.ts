// Believes: A limit protects the whole server, so it belongs in front of all routes.
// Loses: ["GET /api/data limits the next window in the same way","GET /items answers with all items and offers ranges","GET /items without a Range header is a plain success","GET /items with Range: items=0-1 answers with those two items","GET /items with Range: items=3-9 answers with the two items that are left","GET /items with Range: items=2- answers with the items up to the end","GET /items with Range: items=2- has the status of a part, too","GET /items?limit=2 answers with two items","GET /items?limit=3 answers with three items","GET /items?limit=2 is better answered as a plain success","POST /items creates an item","GET /items lists the new item as well","GET /items with a Range behind the last item says that there is no such part","DELETE /items/2 removes the item","DELETE /items/4 removes that item as well","GET /items shows the other items after that, and not those that were removed","POST /process accepts the job without finishing it","GET /constants/HTTP_200_OK answers with its number","GET /constants/HTTP_201_CREATED answers with its number","GET /constants/HTTP_202_ACCEPTED answers with its number","GET /constants/HTTP_204_NO_CONTENT answers with its number","GET /constants/HTTP_206_PARTIAL_CONTENT answers with its number","GET /constants/HTTP_400_BAD_REQUEST answers with its number","GET /constants/HTTP_404_NOT_FOUND answers with its number","GET /constants/HTTP_429_TOO_MANY_REQUESTS answers with its number","GET /constants/HTTP_500_INTERNAL_SERVER_ERROR answers with its number","GET /constants/HTTP_299_MADE_UP says that there is no such name","GET /constants/HTTP_404_MADE_UP and /HTTP_201_MADE_UP say so as well"]
// Told: The limit belongs to /api/data
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
let windowEnd = 0;
let requests = 0;

app.use(async (c, next) => {
  if (Date.now() >= windowEnd) {
    windowEnd = Date.now() + windowS * 1000;
    requests = 0;
  }
  requests += 1;
  if (requests <= rateLimit) return next();
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.get('/api/data', (c) => c.json({ data: [] }));

app.route('/', model);

export default app;
