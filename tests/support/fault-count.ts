// The note of each fault that hit, from which `npm run test:faults` makes its report.
import { appendFileSync } from 'node:fs';

/** What a row of the report counts; the goals are those of docs/tests.md. */
type FaultGoal =
  | 'G1 kills'
  | 'G1 kits'
  | 'G1 power cuts'
  | 'G1 full disks'
  | 'G2'
  | 'G3'
  | 'G7 sessions'
  | 'G9'
  | 'T6 erasures';

/** Notes one fault: what it counts for, and what it hit, such as the operation that was interrupted. Call it after all was asserted. */
export function countFault(goal: FaultGoal, hit: string): void {
  const file = process.env['IMPACT_KIT_FAULTS_FILE'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ goal, hit })}\n`);
}
