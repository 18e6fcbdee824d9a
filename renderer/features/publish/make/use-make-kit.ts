// Make and sign a kit in one step. It is made anew only when something changed since.

import { useEffect, useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { Progress } from '../../../../core/base/progress.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import type { MadeKit } from '../../../../core/workshop/made-kit.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { settleRemoval, useDraft } from '../../../data/services/draft-store.ts';
import { useStop } from '../draft/use-stop.ts';

/** How making a kit stands. */
export type Making = ReturnType<typeof useMakeKit>;

/** Makes and signs the kit of a draft. */
export function useMakeKit({ draftId, changedAt }: DraftView) {
  const [isBusy, setBusy] = useState(false);
  const [aim, setAim] = useState<'look' | 'make'>('make');
  const [job, setJob] = useState<'making' | 'signing'>('making');
  const [progress, setProgress] = useState<Progress>();
  const [made, setMade] = useState<MadeKit>();
  const [problem, setProblem] = useState<Problem>();
  const [isUnreadable, setUnreadable] = useState(false);
  const { begin, goesOn, stop } = useStop(draftId, setProblem);
  useEffect(() => {
    let isShown = true;
    void changedAt;
    void workshopService.made(draftId).then((found) => {
      if (isShown && found.ok) setMade(found.value);
    });
    return () => {
      isShown = false;
    };
  }, [draftId, changedAt]);
  useEffect(
    () =>
      workshopService.progressed((event) => {
        if (event.draftId !== draftId || (event.job !== 'making' && event.job !== 'signing')) return;
        setJob(event.job);
        setProgress(event.progress);
      }),
    [draftId],
  );
  const compose = async (skipDamaged: boolean): Promise<MadeKit | undefined> => {
    const before = await workshopService.made(draftId);
    const isWhole = before.ok && before.value?.isCurrent === true && before.value.skipped.length === 0;
    if (!goesOn()) return undefined;
    if (isWhole && before.value) return before.value;
    const outcome = await workshopService.compose({ draftId, skipDamaged });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return undefined;
    }
    if (outcome.value.isMade) return outcome.value.made;
    const { problems } = outcome.value;
    setUnreadable(problems.some((one) => one.problem.code === 'pdf-unreadable'));
    setProblem(problems[0]?.problem);
    const { check } = useDraft.getState();
    useDraft.setState({ check: { heldBackContacts: check?.heldBackContacts ?? [], problems } });
    return undefined;
  };
  const run = async (keyId: string, passphrase: string, skipDamaged: boolean): Promise<boolean> => {
    const kit = await compose(skipDamaged);
    if (!kit) return false;
    setMade(kit);
    if (!goesOn()) return false;
    setJob('signing');
    const signed = await workshopService.sign({ draftId, keyId, passphrase });
    if (signed.ok) setMade(signed.value);
    else setProblem(signed.problem);
    return signed.ok;
  };
  const work = async (next: 'look' | 'make', run: () => Promise<boolean>): Promise<boolean> => {
    begin();
    setBusy(true);
    setAim(next);
    setJob('making');
    setProgress(undefined);
    setProblem(undefined);
    await settleRemoval();
    return await run().finally(() => setBusy(false));
  };
  const make = (keyId: string, passphrase: string, skipDamaged: boolean): Promise<boolean> =>
    work('make', () => run(keyId, passphrase, skipDamaged));
  /** Shows the kit as readers will have it; it is made for that when it is not made yet. */
  const look = (): Promise<boolean> =>
    work('look', async () => {
      const kit = await compose(false);
      if (!kit) return false;
      setMade(kit);
      if (!goesOn()) return false;
      const shown = await workshopService.preview(draftId);
      if (!shown.ok) setProblem(shown.problem);
      return shown.ok;
    });
  return { make, look, stop, isBusy, aim, job, progress, made, problem, isUnreadable };
}
