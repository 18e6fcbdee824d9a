// Zod without generated code, because the page forbids eval.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
