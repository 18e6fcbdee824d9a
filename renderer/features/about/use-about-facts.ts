// Facts about the running program, read once from main.
import { useEffect, useState } from 'react';
import type { AboutFacts } from '../../../core/ipc/contract.ts';
import { appService } from '../../data/services/app.ts';
import { showNotice } from '../../data/session/notice-store.ts';

/** Undefined until main answered. */
export function useAboutFacts(): AboutFacts | undefined {
  const [facts, setFacts] = useState<AboutFacts>();
  useEffect(() => {
    let isShown = true;
    void appService.about().then((answer) => {
      if (!answer.ok) showNotice({ kind: 'problem', problem: answer.problem });
      else if (isShown) setFacts(answer.value);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return facts;
}
