// The signed text of a statement, made anew a moment after each change.
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/base/problem.ts';
import type { Statement } from '../../../core/certificate/statement.ts';
import type { MadeCertificate } from '../../../core/ipc/certificate-group.ts';
import { certificateService } from '../../data/services/calls.ts';

/** While a name is typed nothing is signed. */
const pauseMs = 250;

/** How far it is. Only `made` may leave the program. */
export type CertificateState =
  | { readonly kind: 'incomplete' | 'signing' | 'too-long' }
  | { readonly kind: 'made'; readonly certificate: MadeCertificate }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The state for a statement; undefined while something of it is missing. */
export function useCertificate(statement: Statement | undefined): CertificateState {
  const wanted = statement && JSON.stringify(statement);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly state: CertificateState }>();
  useEffect(() => {
    if (wanted === undefined) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const state = await sign(JSON.parse(wanted) as Statement);
      if (isWanted) setAnswer({ to: wanted, state });
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  if (wanted === undefined) return { kind: 'incomplete' };
  return answer?.to === wanted ? answer.state : { kind: 'signing' };
}

async function sign(statement: Statement): Promise<CertificateState> {
  const made = await certificateService.make(statement);
  if (!made.ok) return { kind: 'failed', problem: made.problem };
  return made.value ? { kind: 'made', certificate: made.value } : { kind: 'too-long' };
}
