// Decides how zod runs everywhere: without generated code, since the page forbids eval.
import { z } from 'zod';

z.config({ jitless: true });

export { z };
