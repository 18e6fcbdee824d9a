// Why no draft and no key can be made in a session without a trace, and what to do.
import { useProblemText } from '../../text/problem-text.ts';
import { Band } from '../../ui/band.tsx';

/** The reason, as main gives it when it refuses. */
export function NothingKept() {
  const { what, todo } = useProblemText()({ code: 'session-keeps-nothing' });
  return (
    <Band tone="note">
      <p>{what}</p>
      <p>{todo}</p>
    </Band>
  );
}
